"""Asking for a service in four fields, and our answer: yes with what happens next, or no with something else."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pmo_portal.core import clock
from pmo_portal.core.forms import PortalForm
from services.queries.service_requests import MOST_PAINS, pains_to_name

MOST_PEOPLE, LONGEST = 100_000, 2000


class RequestForm(PortalForm):
    """What, for which pain, for how many, by when."""

    wish = forms.CharField(
        label=_("What do you need?"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Write at least one sentence, so that we know what it is about.")},
    )  # fmt: skip
    pain = forms.TypedChoiceField(label=_("Which pain should it take away?"), required=False, coerce=int)
    people = forms.IntegerField(
        label=_("How many people does it help?"), required=False, min_value=1, max_value=MOST_PEOPLE
    )
    wanted_by = forms.DateField(
        label=_("When do you need it?"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args, actor, customer, **kwargs):
        super().__init__(*args, **kwargs)
        self.pains = {pain.pk: pain for pain in pains_to_name(actor, customer)[:MOST_PAINS]}
        choices = [(pk, pain.title) for pk, pain in self.pains.items()]
        self.fields["pain"].choices = [("", _("none of these")), *choices]
        self.fields["pain"].empty_value = None

    def clean_wanted_by(self):
        day = self.cleaned_data["wanted_by"]
        if day and day < timezone.localdate(clock.now()):
            raise forms.ValidationError(_("This day is over. Choose today or a later one."))
        return day

    def values(self) -> dict:
        """Return the arguments of the action."""
        return {**self.cleaned_data, "pain": self.pains.get(self.cleaned_data["pain"])}


class RequestAnswerForm(PortalForm):
    lens = "answer"
    answer = forms.CharField(
        label=_("What happens next"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Who does what by which day. They read exactly this."),
        error_messages={"required": _("Write what you will do, or what you have done.")},
    )  # fmt: skip
    seen_version = forms.IntegerField(widget=forms.HiddenInput)


class RequestDeclineForm(PortalForm):
    """`values` are the customer's value statements: where there are some, one is chosen (4.16)."""

    lens = "reason alternative"
    reason = forms.CharField(
        label=_("Why not"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Say in a sentence why not: whoever proposed it reads it.")},
    )  # fmt: skip
    alternative = forms.CharField(
        label=_("What we can do instead"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Say what you can do instead: they read it together with the reason.")},
    )  # fmt: skip
    serves = forms.TypedChoiceField(
        label=_("What this serves, of the things that they value"), coerce=int, empty_value=None, widget=forms.RadioSelect,
        error_messages={"required": _("Choose which of the things that they value this serves.")},
    )  # fmt: skip
    seen_version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, values, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["serves"].choices = [(value.pk, value.text) for value in values]
        if not values:
            del self.fields["serves"]

    def no(self) -> dict:
        """Return the arguments of the action."""
        given = self.cleaned_data
        return {"reason": given["reason"], "alternative": given["alternative"], "serves": given.get("serves")}
