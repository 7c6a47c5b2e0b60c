"""A thank-you after a talk."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm


class ThanksForm(PortalForm):
    lens = "note"
    address = forms.EmailField(label=_("Their e-mail address"))
    note = forms.CharField(label=_("What you write to them"), max_length=1500, widget=forms.Textarea(attrs={"rows": 6}))
