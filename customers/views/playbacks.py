""" "Did we hear you?" for the interviewer (2.9): choose the lines, send them, read the answers."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from customers.actions.playbacks import CannotPlayBack, send_playback
from customers.forms.playbacks import PlaybackForm
from customers.queries.playbacks import playback_draft, playback_page
from pmo_portal.core import clock
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.templatetags.times import day_text
from pmo_portal.core.text import clean_line


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def new(request, pk):
    speaker = clean_line(request.POST.get("person") or request.GET.get("person", ""))
    draft = playback_draft(request.user, pk, speaker)
    if draft is None:
        raise Http404
    initial = {"address": draft.address, "language": draft.language, "note": draft.note}
    form = PlaybackForm(posted(request), suggestions=draft.suggestions, initial=initial)
    if request.method == "POST" and form.is_valid():
        values = {key: form.cleaned_data[key] for key in ("address", "language", "note")}
        try:
            sent = send_playback(actor=request.user, interview_id=pk, speaker=speaker, lines=form.lines(), **values)
        except CannotPlayBack as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _sent(sent))
            return redirect("customers:finishes-show", pk)
    context = {"form": form, "draft": draft, "interview": draft.interview}
    return form_page(request, "customers/playbacks/new.html", context)


@audience(STAFF)
@require_safe
def show(request, pk):
    page = playback_page(request.user, pk)
    return render(request, "customers/playbacks/show.html", {"page": page, "playback": page.playback})


def _sent(playback) -> str:
    """Say when it leaves: a person who was asked four things in 30 days gets it later (N16)."""
    if not playback.slot.waits:
        return _("Sent to %(name)s") % {"name": playback.speaker}
    return _("%(name)s has been asked enough these weeks. The lines go out on %(day)s.") % {
        "name": playback.speaker,
        "day": day_text(timezone.localdate(playback.slot.due_at), timezone.localdate(clock.now())),
    }
