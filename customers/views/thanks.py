"""Thank somebody for a talk, without lines to check."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from customers.actions.thanks import ThankedAlready, thank
from customers.forms.thanks import ThanksForm
from customers.queries.thanks import thanks_draft
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.text import clean_line


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def new(request, pk):
    draft = thanks_draft(request.user, pk, clean_line(request.POST.get("person") or request.GET.get("person", "")))
    if draft is None:
        raise Http404
    form = ThanksForm(posted(request), initial={"address": draft.address, "note": draft.note})
    if request.method == "POST" and form.is_valid():
        try:
            thank(actor=request.user, interview_id=pk, participant_id=draft.participant.pk, **form.cleaned_data)
        except ThankedAlready:
            form.add_error(None, _("%(name)s was thanked for this talk already.") % {"name": draft.participant.name})
        else:
            messages.success(request, _("Sent to %(name)s") % {"name": draft.participant.name})
            return redirect("customers:finishes-show", pk)
    context = {"form": form, "draft": draft, "interview": draft.interview}
    return form_page(request, "customers/thanks/new.html", context)
