"""Notes under a question: saved while typing (JSON for the room's script, a redirect for a plain form)."""

from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from customers.actions.notes import mark_asked, write_notes
from customers.forms.rooms import NotesForm
from pmo_portal.core import clock
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.text_ops import TextOpError
from pmo_portal.core.wording import worded


@audience(STAFF)
@require_POST
def update(request, pk, question_pk):
    form = NotesForm(request.POST)
    wants_json = request.headers.get("Accept", "").startswith("application/json")
    if not form.is_valid():
        return _not_saved(request, form, pk, question_pk, wants_json)
    data = form.cleaned_data
    who = {"actor": request.user, "interview_id": pk, "question_id": question_pk}
    silence = data["silence"] or 0
    try:
        question = write_notes(**who, seen=data["version"], text=data["notes"], silence_seconds=silence)
    except TextOpError as problem:
        form.add_error("notes", worded(problem))
        return _not_saved(request, form, pk, question_pk, wants_json)
    if data["asked"] or data["go"]:
        mark_asked(**who, silence_seconds=silence)
    if wants_json:
        return JsonResponse({"version": question.version, "saved_at": clock.now().isoformat()})
    place = data["go"] or data["back"] or question.position
    return redirect(f"{reverse('customers:rooms-show', args=[pk])}?q={place}")


def _not_saved(request, form, pk, question_pk, wants_json):
    """Answer 422 with what is wrong; the words are in the answer."""
    if wants_json:
        return JsonResponse({"errors": form.errors}, status=422)
    context = {"form": form, "interview_id": pk, "question_id": question_pk}
    return render(request, "customers/notes/update.html", context, status=422)
