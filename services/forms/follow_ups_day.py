"""A new day for a follow-up: a button (tomorrow, next week) or a date."""

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core import clock
from pmo_portal.core.forms import PortalForm
from pmo_portal.core.holiday_calendar import holidays_of
from services.rules.due import local_parts, snoozed_day

SAY_WHY = _("Say what happened before the day moves: whoever you promised it to reads it beside the new day.")


def asks_why(follow_up, day: date | None) -> bool:
    """Answer whether a new day needs a reason first: a promise comes later (6.5). No query."""
    return bool(follow_up.promise_id and day and day > follow_up.due_date)


class NewDayForm(PortalForm):
    choice = forms.ChoiceField(
        choices=[("tomorrow", _("Tomorrow")), ("next_week", _("Next week")), ("date", _("On this day"))],
        widget=forms.HiddenInput,
    )
    day = forms.DateField(
        label=_("new day"), required=False, widget=forms.DateInput(attrs={"type": "date", "class": "form-control"})
    )
    reason = forms.CharField(
        label=_("what happened"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"class": "form-control"}),
    )
    effect = forms.CharField(
        label=_("what it means for them"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"class": "form-control"}),
    )

    def __init__(self, *args, follow_up, **kwargs):
        super().__init__(*args, **kwargs)
        self.follow_up, self.zone = follow_up, follow_up.time_zone
        self.holidays = holidays_of(follow_up.owner.country)
        if follow_up.promise_id is None:
            del self.fields["reason"], self.fields["effect"]

    def why(self) -> dict:
        return {name: self.cleaned_data.get(name, "") for name in ("reason", "effect")}

    def clean(self):
        values = super().clean()
        if values.get("choice") == "date" and not values.get("day") and "day" not in self.errors:
            self.add_error("day", _("Choose the day, or take Tomorrow or Next week."))
        if values.get("day") and not 2000 <= values["day"].year <= 2100:
            self.add_error("day", _("Choose a day in this century."))
        if not self.errors and asks_why(self.follow_up, self.chosen_day()) and not values.get("reason"):
            self.add_error("reason", SAY_WHY)
        return values

    def chosen_day(self) -> date:
        today = local_parts(clock.now(), self.zone)[0]
        choice = self.cleaned_data["choice"]
        return self.cleaned_data["day"] if choice == "date" else snoozed_day(today, choice, self.holidays)
