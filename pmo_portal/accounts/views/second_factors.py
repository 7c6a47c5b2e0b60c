"""Taking a lost second factor away from somebody else, so that they can set up a new one."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.accounts.actions.people import OwnFactors, reset_second_factor
from pmo_portal.accounts.models import User
from pmo_portal.core.audience import LEAD, audience


@audience(LEAD)
@require_POST
@reauthentication_required(app="accounts")
def delete(request, pk):
    try:
        person = reset_second_factor(actor=request.user, pk=pk)
    except User.DoesNotExist as problem:
        raise Http404 from problem
    except OwnFactors:
        messages.error(request, _("Change your own second factor in your profile. Another lead can do it for you."))
        return redirect("accounts:people-edit", pk=pk)
    messages.success(
        request,
        _("%(name)s signs in with the password next time, and sets up a new second factor then.")
        % {"name": person.name},
    )
    return redirect("accounts:people-index")
