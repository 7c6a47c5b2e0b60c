"""Forms of a conversation's plan: what we want to learn, with whom, when, and what we ask (2.1)."""

import re

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from customers.models import Contact, Interview, InterviewKind
from customers.queries.guides import questions_of_guide
from customers.queries.questions import bank
from pmo_portal.core.text import clean_line
from pmo_portal.core.versioned import VersionedForm

KINDS = [(value, label) for value, label in InterviewKind.choices if value != InterviewKind.IMPORTED]
PLAN_FIELDS = ["title", "goal", "kind", "planned_at", "place", "language"]


class InterviewForm(VersionedForm):
    """The plan of a talk with people of one customer."""

    lens = "title"
    contacts = forms.ModelMultipleChoiceField(
        label=_("With whom"), queryset=Contact.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )
    other_people = forms.CharField(
        label=_("Other people"),
        required=False,
        max_length=400,
        help_text=_("Names of people who are not in the list, with commas between them."),
    )

    was_asked = forms.BooleanField(
        label=_("They were asked whether their words may be kept"),
        required=False,
        help_text=_("What they answer is written down in the talk."),
    )
    invites = forms.BooleanField(
        label=_("Mail them the calendar file"),
        required=False,
        help_text=_("With the time and the place, without our goal and our questions."),
    )

    class Meta:
        model = Interview
        fields = PLAN_FIELDS
        help_texts = {"planned_at": _("In your own time zone.")}
        widgets = {"planned_at": forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")}

    def __init__(self, *args, actor, customer, **kwargs):
        super().__init__(*args, **kwargs)
        self.actor, self.customer = actor, customer
        people = Contact.objects.visible_to(actor).filter(customer=customer, left_at__isnull=True)
        self.fields["contacts"].queryset = people
        self.fields["kind"].choices = KINDS
        self.fields["language"] = forms.ChoiceField(label=_("Language of the talk"), choices=settings.LANGUAGES)
        self.initial.setdefault("language", customer.language)
        if self.instance.pk:
            self._remember_people()

    def _remember_people(self) -> None:
        seated = list(self.instance.participants.all())
        self.initial["contacts"] = [person.contact_id for person in seated if person.contact_id]
        self.initial["other_people"] = ", ".join(person.name for person in seated if not person.contact_id)

    def rebuild_with(self) -> dict:
        return {"actor": self.actor, "customer": self.customer}

    def clean_other_people(self) -> list[str]:
        names = [clean_line(name) for name in re.split("[,،]", self.cleaned_data["other_people"])]
        if any(len(name) > 120 for name in names):
            raise forms.ValidationError(_("A name has at most 120 characters. Put a comma between two people."))
        return list(dict.fromkeys(name for name in names if name))

    def clean(self):
        cleaned = super().clean()
        if (
            self.cleaned_data.get("invites")
            and not self.cleaned_data.get("planned_at")
            and "planned_at" not in self.errors
        ):
            self.add_error("planned_at", _("A calendar file needs a day and a time."))
        return cleaned

    def guests(self) -> dict:
        """Return what the guests get, as the views ask for it."""
        return {"was_asked": self.cleaned_data["was_asked"], "invites": self.cleaned_data["invites"]}

    def people(self) -> dict:
        """Return who sits there, as the actions take it."""
        return {
            "contact_ids": [contact.pk for contact in self.cleaned_data["contacts"]],
            "names": self.cleaned_data["other_people"],
        }


class NewInterviewForm(InterviewForm):
    """With the guide: questions from the bank, then one's own."""

    questions = forms.ModelMultipleChoiceField(
        label=_("Questions from the bank"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    own_questions = forms.CharField(
        label=_("Your own questions"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One a line. Ask for a story: “Tell me about the last time …”"),
    )

    def __init__(self, *args, guide="", **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["questions"].queryset = bank(self.actor)
        chosen = questions_of_guide(self.actor, guide)
        standard = bank(self.actor).filter(is_in_standard_guide=True)
        self.initial.setdefault("questions", list(standard) if chosen is None else chosen)

    def clean_own_questions(self) -> list[str]:
        lines = [line.strip() for line in self.cleaned_data["own_questions"].splitlines()]
        if any(len(line) > 300 for line in lines):
            raise forms.ValidationError(_("A question has at most 300 characters. One a line."))
        return [line for line in lines if line]

    def guide(self) -> dict:
        return {
            "question_ids": [question.pk for question in self.cleaned_data["questions"]],
            "own_questions": self.cleaned_data["own_questions"],
        }
