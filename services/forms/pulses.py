"""Starting a pulse, once or again and again. Answering one is in `pulse_answers.py`."""

from datetime import datetime, time, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pmo_portal.core import clock
from pmo_portal.core.forms import PortalForm
from services.models.pulse import DRIVER_WORDINGS, Every, PulseQuestion
from services.queries.pulses import people_to_ask
from services.rules.pulse_questions import MOST_OWN, question_list

LONGEST_DAYS = 90


OWN_KINDS = [
    ("scale", _("answered by five steps")),
    ("yes_no", _("answered by yes or no")),
    ("text", _("answered in words")),
]


class QuestionsForm(PortalForm):
    """What is asked: one question by a tap, the five drivers, and up to three own questions."""

    lens = "title intro own1 own2 own3"
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
    question = forms.ChoiceField(
        label=_("The question that one tap answers"),
        choices=PulseQuestion.choices,
        required=False,
        widget=forms.RadioSelect,
    )
    drivers = forms.MultipleChoiceField(
        label=_("Ask behind it, in five steps each"),
        choices=list(DRIVER_WORDINGS.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["question"].initial = "csat"
        for place in range(1, MOST_OWN + 1):
            self.fields[f"own{place}"] = forms.CharField(
                label=_("Your own question %(n)s") % {"n": place}, max_length=200, required=False
            )
            self.fields[f"own{place}_kind"] = forms.ChoiceField(
                label=_("How question %(n)s is answered") % {"n": place}, choices=OWN_KINDS, required=False
            )

    def questions(self) -> list[dict]:
        """Return the questions behind the first one, as the pulse keeps them."""
        given = self.cleaned_data
        own = [(given[f"own{n}_kind"] or "scale", given[f"own{n}"]) for n in range(1, MOST_OWN + 1)]
        return question_list(given["drivers"], [(kind, wording) for kind, wording in own if wording])

    def asked(self) -> dict:
        """Return title, intro, question and questions: what every pulse of it asks."""
        given = {name: self.cleaned_data[name] for name in ("title", "intro", "question")}
        return {**given, "question": given["question"] or "csat", "questions": self.questions()}


class PulseForm(QuestionsForm):
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
        last = self.cleaned_data["closes_on"] + timedelta(days=1)
        closes_at = datetime.combine(last, time.min, tzinfo=timezone.get_current_timezone())
        return {**self.asked(), "contacts": self.cleaned_data["contacts"], "closes_at": closes_at}


class ScheduleForm(QuestionsForm):
    every = forms.ChoiceField(label=_("How often"), choices=Every.choices, widget=forms.RadioSelect)
    first_date = forms.DateField(
        label=_("First on"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("In the morning of the customer. In shorter months it is the last day."),
    )
    open_days = forms.IntegerField(label=_("Open for how many days"), min_value=3, max_value=28, initial=14)
    remind_after_days = forms.IntegerField(
        label=_("Remind once after how many days"),
        min_value=0,
        max_value=27,
        initial=5,
        help_text=_("Only those who have not answered. 0: nobody is reminded."),
    )

    def clean_first_date(self):
        day, today = self.cleaned_data["first_date"], timezone.localdate(clock.now())
        if not today <= day <= today + timedelta(days=366):
            raise forms.ValidationError(_("Choose a day between today and a year from now."))
        return day

    def clean(self):
        given = super().clean()
        if not self.errors and given["remind_after_days"] >= given["open_days"]:
            self.add_error("remind_after_days", _("By then it has ended. Choose fewer days than it is open."))
        return given

    def values(self) -> dict:
        """Return the arguments of the action."""
        rest = ("every", "first_date", "open_days", "remind_after_days")
        return {**self.asked(), **{name: self.cleaned_data[name] for name in rest}}
