"""The form of busy days: what happens, from when until when, and whether each year."""

from django import forms
from django.utils.translation import gettext_lazy as _

from customers.models import BusyWeek
from pmo_portal.core.forms import PortalModelForm

LONGEST_DAYS = 120


class BusyWeekForm(PortalModelForm):
    lens = "label"

    class Meta:
        model = BusyWeek
        fields = ["label", "first_day", "last_day", "is_yearly"]
        widgets = {
            "first_day": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "last_day": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }
        labels = {"first_day": _("First day"), "last_day": _("Last day")}
        help_texts = {
            "label": _("For example: open enrolment, or the month-end close."),
            "last_day": _("This day is busy too."),
        }

    def clean(self):
        values = super().clean()
        first, last = values.get("first_day"), values.get("last_day")
        for name, day in (("first_day", first), ("last_day", last)):
            if day and not 2000 <= day.year <= 2100:
                self.add_error(name, _("Choose a day in this century."))
        if first and last and last < first:
            self.add_error("last_day", _("This is before the first day. Over New Year, choose a day of the next year."))
        elif first and last and (last - first).days > LONGEST_DAYS:
            self.add_error("last_day", _("Four months at most: in the rest of the year they want to hear from us."))
        return values
