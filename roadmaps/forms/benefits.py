"""Whom an item serves as well, in what words, and how many hours a month."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm

NUMBER = _("Write hours a month as a number between 0.1 and 9,999, for example 12.5.")


class BenefitForm(PortalForm):
    lens = "words"
    customer = forms.TypedChoiceField(
        label=_("Whom it serves as well"), coerce=int,
        error_messages={"invalid_choice": _("Choose a customer of the list."), "required": _("Choose a customer of the list.")},
    )  # fmt: skip
    words = forms.CharField(
        label=_("What gets better for them, in their words"), max_length=300,
        error_messages={"required": _("Say what gets better for them: they read it.")},
    )  # fmt: skip
    hours_a_month = forms.DecimalField(
        label=_("Hours a month"), min_value=0.1, max_value=9999, max_digits=8, decimal_places=1,
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value", "max_digits", "max_decimal_places", "max_whole_digits", "required"), NUMBER
        ),
    )  # fmt: skip
    from_date = forms.DateField(
        label=_("From (optional)"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )

    def __init__(self, *args, customers, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["customer"].choices = [("", "–"), *customers]

    def values(self) -> dict:
        """Return the cleaned values for the action."""
        values = dict(self.cleaned_data)
        return {"customer_id": values.pop("customer"), **values}
