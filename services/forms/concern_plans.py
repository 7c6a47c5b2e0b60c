"""The plan of a recovery case, as both sides write it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm
from services.actions.concern_plans import LONGEST_PLAN


class PlanForm(PortalForm):
    """`seen_version` is the version of the plan that its writer read, 0 for none."""

    lens = "text"
    text = forms.CharField(
        label=_("What we do, who does it, and by when"),
        max_length=LONGEST_PLAN,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Write at least one step: who does what, and by when.")},
    )
    seen_version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
