"""Who carries on when the demo goes: asked only of a lead who is part of it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm


class DemoRemovalForm(PortalForm):
    """Name and address of the first PMO lead of the real organisation; no field for a lead who is here to stay."""

    name = forms.CharField(
        label=_("Your name"), max_length=120, error_messages={"required": _("Write the name you are known by.")}
    )
    email = forms.EmailField(
        label=_("Your work e-mail"),
        max_length=254,
        help_text=_("You become the PMO lead, and your first link comes to this address."),
        error_messages={
            "required": _("Write your work e-mail: somebody must be able to sign in when the demo is gone.")
        },
    )

    def __init__(self, *args, actor, **kwargs):
        super().__init__(*args, **kwargs)
        if not actor.is_demo:
            self.fields.clear()
