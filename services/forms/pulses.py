"""Starting a pulse, and answering one."""

from datetime import datetime, time, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pmo_portal.core import clock
from pmo_portal.core.forms import PortalForm
from services.models import Naming
from services.queries.pulses import people_to_ask

LONGEST_DAYS = 90


class PulseForm(PortalForm):
    title = forms.CharField(
        label=_("Subject of the mail"), max_length=120, help_text=_("For example: How was November with us?")
    )
    intro = forms.CharField(
        label=_("What you did for them lately"),
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One or two sentences that stand above the question."),
    )
    closes_on = forms.DateField(
        label=_("Open until"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    contacts = forms.ModelMultipleChoiceField(
        label=_("Whom you ask"),
        queryset=None,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one person.")},
    )

    def __init__(self, *args, actor, customer, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["contacts"].queryset = people_to_ask(actor, customer)
        self.fields["contacts"].initial = [person.pk for person in self.fields["contacts"].queryset]
        self.fields["closes_on"].initial = timezone.localdate(clock.now()) + timedelta(days=14)

    def clean_closes_on(self):
        day, today = self.cleaned_data["closes_on"], timezone.localdate(clock.now())
        if not today < day <= today + timedelta(days=LONGEST_DAYS):
            raise forms.ValidationError(_("Choose a day between tomorrow and 90 days from now."))
        return day

    def values(self) -> dict:
        """Return the arguments of the action; the pulse is open to the end of the last day."""
        values = dict(self.cleaned_data)
        last = values.pop("closes_on") + timedelta(days=1)
        zone = timezone.get_current_timezone()
        return {**values, "closes_at": datetime.combine(last, time.min, tzinfo=zone)}


class AnswerForm(PortalForm):
    score = forms.TypedChoiceField(
        choices=[(str(score), str(score)) for score in range(1, 6)],
        coerce=int,
        error_messages={
            "required": _("Choose one of the five faces."),
            "invalid_choice": _("Choose one of the five faces."),
        },
    )
    comment = forms.CharField(max_length=2000, required=False, widget=forms.Textarea)
    naming = forms.ChoiceField(choices=Naming.choices, required=False)
    wants_call = forms.BooleanField(required=False)
    is_detailed = forms.BooleanField(required=False)

    def values(self) -> dict:
        """Return the arguments of the action: a tap on a face touches only the score."""
        values = dict(self.cleaned_data)
        if not values.pop("is_detailed"):
            return {"score": values["score"]}
        return {**values, "naming": values["naming"] or Naming.NAMED}
