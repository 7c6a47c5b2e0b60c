"""Who talks now, tap by tap; and the transcript of an imported talk."""

from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from customers.actions.turns import NotUnderWay, switch_speaker
from customers.forms.rooms import TalkForm
from customers.queries.turns import transcript
from pmo_portal.core.audience import STAFF, audience


@audience(STAFF)
@require_safe
def index(request, pk):
    page = transcript(request.user, pk, page=request.GET.get("page"))
    return render(request, "customers/turns/index.html", {"page": page, "interview": page.interview})


@audience(STAFF)
@require_POST
def create(request, pk):
    form = TalkForm(request.POST)
    wants_json = request.headers.get("Accept", "").startswith("application/json")
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=422)
    data = form.cleaned_data
    try:
        at = switch_speaker(
            actor=request.user,
            interview_id=pk,
            side=data["side"],
            speaker=data["speaker"],
            at_seconds=data["at"],
        )
    except NotUnderWay:
        return (
            JsonResponse({"errors": {"side": []}}, status=409) if wants_json else redirect("customers:rooms-show", pk)
        )
    return JsonResponse({"at": at}) if wants_json else redirect("customers:rooms-show", pk)
