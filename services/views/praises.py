"""Praise reaches the person it is about: pass words on, and read what was passed on to me (7.11)."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from services.actions.praises import MayNotBePassedOn, pass_on
from services.forms.praises import PraiseForm
from services.queries.praises import praises_about, words_to_pass_on


@audience(STAFF)
@require_safe
def index(request):
    return render(request, "services/praises/index.html", {"rows": praises_about(request.user)})


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def new(request, response_pk):
    response = words_to_pass_on(request.user, response_pk)
    form = PraiseForm(posted(request))
    if request.method == "POST" and form.is_valid():
        about = form.cleaned_data["about"]
        try:
            pass_on(actor=request.user, response_id=response.pk, about=about)
            messages.success(request, _("%(name)s can read it now") % {"name": about.name})
            return redirect("services:pulses-show", response.pulse_id)
        except MayNotBePassedOn:
            form.add_error(None, _("Whoever wrote this does not want it passed on any more."))
    return form_page(request, "services/praises/new.html", {"form": form, "response": response})
