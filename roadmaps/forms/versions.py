"""The name of a state of the roadmap."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm


class VersionForm(PortalForm):
    lens = "name"
    name = forms.CharField(
        label=_("Name of this version"),
        max_length=120,
        error_messages={
            "required": _("Give this version a name, for example “Agreed with Finance on 3 June”."),
            "max_length": _("This name has %(show_value)s characters; there is room for %(limit_value)s."),
        },
    )
    seq = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
