"""How long a share link lives, and for whom it is."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm

LIVES = [(7, _("a week")), (30, _("30 days")), (90, _("90 days"))]


class ShareLinkForm(PortalForm):
    label = forms.CharField(label=_("For whom (optional)"), max_length=120, required=False)
    days = forms.TypedChoiceField(
        label=_("How long it works"), choices=LIVES, coerce=int, initial=30,
        error_messages={"invalid_choice": _("Choose how long the link works."), "required": _("Choose how long the link works.")},
    )  # fmt: skip
