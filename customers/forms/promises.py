"""A promise made in a talk: one line, a day, to whom."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm


class PromiseForm(PortalForm):
    lens = "text"
    text = forms.CharField(label=_("What you promised"), max_length=200)
    due = forms.DateField(label=_("By"), widget=forms.DateInput(attrs={"type": "date"}))
    speaker = forms.CharField(label=_("Promised to"), required=False, max_length=120)

    def clean_due(self):
        due = self.cleaned_data["due"]
        if not 2000 <= due.year <= 2100:
            raise forms.ValidationError(_("Choose a day in this century."))
        return due

    def change(self) -> dict:
        """Return the promise as a change of the room."""
        data = self.cleaned_data
        return {"text": data["text"], "due": data["due"].isoformat(), "speaker": data["speaker"]}
