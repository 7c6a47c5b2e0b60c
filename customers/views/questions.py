"""The question bank (2.5)."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from customers.actions.questions import QuestionTwice, add_to_bank, retire_question, revise_question
from customers.forms.questions import QuestionForm
from customers.models import Question
from customers.queries.questions import bank_with_hints, hint_for
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.rows import editable_row


@audience(STAFF)
@require_safe
def index(request):
    return render(request, "customers/questions/index.html", {"questions": bank_with_hints(request.user)})


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def new(request):
    form = QuestionForm(posted(request))
    if request.method == "POST" and form.is_valid():
        question = add_to_bank(actor=request.user, **form.cleaned_data)
        messages.success(request, hint_for(question.text) or _("Added to the bank"))
        return redirect("customers:questions-index")
    return form_page(request, "customers/questions/new.html", {"form": form})


@audience(STAFF)
@require_http_methods(["GET", "POST"])
def edit(request, pk):
    question = editable_row(Question, request.user, pk)
    form = QuestionForm(posted(request), instance=question, initial={"text": str(question)})
    if request.method == "POST" and form.is_valid():
        try:
            question = revise_question(actor=request.user, question_id=pk, **form.cleaned_data)
            messages.success(request, hint_for(question.text) or _("Saved"))
            return redirect("customers:questions-index")
        except QuestionTwice as problem:
            form.add_error("text", str(problem))
    return form_page(request, "customers/questions/edit.html", {"form": form})


@audience(STAFF)
@require_POST
def delete(request, pk):
    retire_question(actor=request.user, question_id=pk)
    messages.success(request, _("Taken out of the bank"))
    return redirect("customers:questions-index")
