"""An estimate in numbers, or as a place on the board (3.4)."""

from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from customers.rules.pain_board import LONGEST_DAYS, SHORTEST_DAYS, Spot
from pmo_portal.core.forms import PortalForm


class EstimateForm(PortalForm):
    relief_hours = forms.DecimalField(
        label=_("Relief: hours a month that would come back"), min_value=0, max_digits=10, decimal_places=1
    )
    effort_days = forms.DecimalField(
        label=_("Effort: days of work"),
        min_value=Decimal(str(SHORTEST_DAYS)),
        max_value=Decimal(str(LONGEST_DAYS)),
        max_digits=6,
        decimal_places=1,
        help_text=_("Ours, until it is built."),
    )

    def values(self) -> dict:
        return {name: self.cleaned_data[name] for name in self.fields}


class SpotForm(PortalForm):
    x = forms.FloatField(min_value=0, max_value=1)
    y = forms.FloatField(min_value=0, max_value=1)

    def spot(self) -> Spot:
        return Spot(self.cleaned_data["x"], self.cleaned_data["y"])
