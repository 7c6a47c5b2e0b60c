"""A new day for a follow-up: a button (tomorrow, next week) or a date."""

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core import clock
from pmo_portal.core.forms import PortalForm
from services.rules.due import local_parts, snoozed_day


class NewDayForm(PortalForm):
    choice = forms.ChoiceField(
        choices=[("tomorrow", _("Tomorrow")), ("next_week", _("Next week")), ("date", _("On this day"))],
        widget=forms.HiddenInput,
    )
    day = forms.DateField(label=_("new day"), required=False, widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, *args, zone: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.zone = zone

    def clean(self):
        values = super().clean()
        if values.get("choice") == "date" and not values.get("day") and "day" not in self.errors:
            self.add_error("day", _("Choose the day, or take Tomorrow or Next week."))
        if values.get("day") and not 2000 <= values["day"].year <= 2100:
            self.add_error("day", _("Choose a day in this century."))
        return values

    def chosen_day(self) -> date:
        today = local_parts(clock.now(), self.zone)[0]
        choice = self.cleaned_data["choice"]
        return self.cleaned_data["day"] if choice == "date" else snoozed_day(today, choice)
