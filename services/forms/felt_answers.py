""" "Does it still hurt? 0-10", for each pain that was asked about (3.8). Each may be left open."""

from django import forms
from django.utils.translation import gettext as _

from pmo_portal.core.forms import PortalForm

SCALE = [(number, str(number)) for number in range(11)]


class FeltForm(PortalForm):
    def __init__(self, *args, pains, **kwargs):
        super().__init__(*args, **kwargs)
        self.pains = pains
        for pain in pains:
            self.fields[f"pain_{pain.pk}"] = forms.TypedChoiceField(
                label=pain.title, choices=SCALE, coerce=int, widget=forms.RadioSelect, required=False, empty_value=None
            )

    def clean(self) -> dict:
        cleaned = super().clean()
        if not self.errors and all(value is None for value in cleaned.values()):
            raise forms.ValidationError(_("Choose a number from 0 to 10 for at least one of them."))
        return cleaned

    def answers(self) -> dict[int, int]:
        """Return pain id → 0-10 for those that were answered."""
        given = {pain.pk: self.cleaned_data[f"pain_{pain.pk}"] for pain in self.pains}
        return {pk: felt for pk, felt in given.items() if felt is not None}
