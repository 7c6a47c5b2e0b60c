"""What leaders write: targets, thanks, kept views."""

from datetime import timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pmo_portal.core import clock
from pmo_portal.core.forms import PortalForm
from services.models import Measure
from services.queries.praises import colleagues

MOST = {"satisfaction": 5, "promises": 100, "concerns": 100}


class TargetForm(PortalForm):
    measure = forms.ChoiceField(label=_("What is measured"), choices=Measure.choices)
    value = forms.DecimalField(
        label=_("What it should reach"), max_digits=9, decimal_places=1, min_value=0, localize=True
    )
    due_date = forms.DateField(label=_("By"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))

    def clean_due_date(self):
        day, today = self.cleaned_data["due_date"], timezone.localdate(clock.now())
        if not today < day <= today + timedelta(days=3 * 366):
            raise forms.ValidationError(_("Choose a day between tomorrow and three years from now."))
        return day

    def clean(self):
        given = super().clean()
        most = MOST.get(given.get("measure", ""))
        value = given.get("value")
        if most is not None and value is not None and value > most:
            self.add_error("value", _("This measure goes up to %(most)s.") % {"most": most})
        return given


class LeaderThanksForm(PortalForm):
    to = forms.ModelChoiceField(label=_("To"), queryset=None, required=False, empty_label=_("the whole PMO"))
    words = forms.CharField(
        label=_("Your words"), max_length=1000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Say what they did and what it changed."),
    )  # fmt: skip

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["to"].queryset = colleagues()
        self.fields["to"].label_from_instance = lambda person: person.name


class SavedViewForm(PortalForm):
    name = forms.CharField(label=_("Name of this view"), max_length=60)
    query = forms.CharField(required=False, max_length=500)
