"""Which two days of an avatar are laid beside each other (1.8)."""

from datetime import date, datetime, time, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm

FIRST_DAY = date(1990, 1, 1)


def _day_input() -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class TwoDaysForm(PortalForm):
    """Two days in either order; each counts to its last second in the reader's zone."""

    before = forms.DateField(label=_("One day"), widget=_day_input())
    after = forms.DateField(label=_("The other day"), widget=_day_input())

    def clean(self):
        cleaned = super().clean()
        for name in ("before", "after"):
            day = cleaned.get(name)
            if day is not None and not FIRST_DAY <= day <= date(2199, 12, 30):
                self.add_error(name, _("Choose a day between 1990 and 2199."))
        return cleaned

    def moments(self) -> tuple[datetime, datetime]:
        """Return the ends of the earlier and of the later day."""
        earlier, later = sorted((self.cleaned_data["before"], self.cleaned_data["after"]))
        return end_of(earlier), end_of(later)


def end_of(day: date) -> datetime:
    """Return the moment at which a day is over in the active zone."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time())) - timedelta(microseconds=1)
