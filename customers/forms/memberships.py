"""Forms of people who sign in for a customer."""

from django import forms
from django.utils.translation import gettext_lazy as _

from customers.models import MembershipRole
from pmo_portal.core.forms import PortalForm


class InviteMemberForm(PortalForm):
    """Somebody new at a customer."""

    name = forms.CharField(label=_("Name"), max_length=120)
    email = forms.EmailField(label=_("Work e-mail"), max_length=254)
    title = forms.CharField(label=_("Job"), max_length=120, required=False)
    role = forms.ChoiceField(label=_("What they may do"), choices=MembershipRole.choices)


class MembershipForm(PortalForm):
    """What somebody may do at a customer."""

    role = forms.ChoiceField(label=_("What they may do"), choices=MembershipRole.choices)
