"""The people of the PMO and the leaders: the lead lets them in and decides what they may do."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from pmo_portal.accounts.actions.people import KnownAlready, LastLead, change_person, invite_person
from pmo_portal.accounts.forms.people import InvitePersonForm, PersonForm
from pmo_portal.accounts.queries.people import pmo_people
from pmo_portal.core.audience import LEAD, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted


@audience(LEAD)
@require_safe
def index(request):
    return render(request, "accounts/people/index.html", {"people": pmo_people(request.user)})


@audience(LEAD)
@require_http_methods(["GET", "POST"])
@reauthentication_required(app="accounts", allow_get=True)
@once
def new(request):
    form = InvitePersonForm(posted(request))
    if form.is_bound and form.is_valid():
        try:
            user = invite_person(actor=request.user, **form.cleaned_data)
        except KnownAlready:
            form.add_error("email", _("Somebody with this address is here already."))
        else:
            messages.success(request, _("%(name)s gets a mail with a first link.") % {"name": user.name})
            return redirect("accounts:people-index")
    return form_page(request, "accounts/people/new.html", {"form": form})


@audience(LEAD)
@require_http_methods(["GET", "POST"])
@reauthentication_required(app="accounts", allow_get=True)
def edit(request, pk):
    person = get_object_or_404(pmo_people(request.user), pk=pk)
    given = {"role": person.role, "is_active": person.is_active}
    form = PersonForm(posted(request), initial=given)
    if form.is_bound and form.is_valid():
        try:
            change_person(actor=request.user, pk=pk, **form.cleaned_data)
        except LastLead:
            form.add_error(None, _("Somebody must be able to let people in: make another person PMO lead first."))
        else:
            messages.success(request, _("Saved. It holds from their next click on."))
            return redirect("accounts:people-index")
    return form_page(request, "accounts/people/edit.html", {"form": form, "person": person})
