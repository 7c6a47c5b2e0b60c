"""Writing a promise down (who, what, when) and asking for a new day (N9)."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pmo_portal.core import clock
from pmo_portal.core.forms import PortalForm
from services.models import PromiseOrigin, PromiseSide
from services.queries.follow_ups import colleagues, people_to_promise

DAY = {"type": "date"}


class PromiseForm(PortalForm):
    """Who promises what to whom by when; the people offered are the customer's own and the PMO's."""

    lens = "text"
    text = forms.CharField(label=_("What is promised"), max_length=300)
    side = forms.ChoiceField(label=_("Who promises"), choices=PromiseSide.choices, widget=forms.RadioSelect)
    contact = forms.ModelChoiceField(
        label=_("Who at the customer"), queryset=None, required=False, empty_label=_("The team as a whole")
    )
    partner = forms.ModelChoiceField(label=_("Who at the PMO"), queryset=None, empty_label=None)
    due_date = forms.DateField(label=_("By which day"), widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"))

    def __init__(self, *args, actor, customer, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["contact"].queryset = people_to_promise(actor, customer)
        self.fields["partner"].queryset = colleagues()
        self.fields["partner"].initial = customer.owner_id
        self.fields["side"].initial = PromiseSide.PMO if actor.is_pmo else PromiseSide.CUSTOMER

    def clean_due_date(self):
        return _day_ahead(self.cleaned_data["due_date"])


class NewPromiseDayForm(PortalForm):
    """A new day that the giver asks for, with what happened."""

    lens = "reason"
    day = forms.DateField(label=_("new day"), widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"))
    reason = forms.CharField(label=_("what happened"), max_length=300)

    def __init__(self, *args, promise, **kwargs):
        super().__init__(*args, **kwargs)
        self.promise = promise

    def clean_day(self):
        day = _day_ahead(self.cleaned_data["day"])
        if day <= self.promise.due_date:
            raise forms.ValidationError(_("The new day has to lie after the old one."))
        return day


def _day_ahead(day):
    if day < timezone.localdate(clock.now()):
        raise forms.ValidationError(_("Choose today or a later day."))
    if day.year > 2100:
        raise forms.ValidationError(_("Choose a day in this century."))
    return day


def origin_of(wanted) -> dict:
    """Return where a sentence comes from, as far as the address says so and it is a page of ours."""
    path = wanted.get("origin", "")
    is_ours = path.startswith("/") and not path.startswith(("//", "/\\"))
    kind = wanted.get("kind", "")
    return {
        "origin": kind if kind in PromiseOrigin.values else "",
        "origin_path": path[:300] if is_ours else "",
    }
