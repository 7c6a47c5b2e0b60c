"""One's own question, added to the guide while planning or in the room."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from customers.actions.interviews import TooManyQuestions, add_question
from customers.forms.rooms import OwnQuestionForm
from customers.queries.questions import hint_for
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, safe_next


@audience(STAFF)
@require_POST
@once
def create(request, pk):
    form = OwnQuestionForm(request.POST)
    if form.is_valid():
        try:
            question = add_question(actor=request.user, interview_id=pk, text=form.cleaned_data["text"])
            if hint := hint_for(question.text):
                messages.info(request, hint)
            return redirect(safe_next(request, f"{reverse('customers:rooms-show', args=[pk])}?q={question.position}"))
        except TooManyQuestions as problem:
            form.add_error("text", str(problem))
    return form_page(request, "customers/guide_questions/create.html", {"form": form, "interview_id": pk})
