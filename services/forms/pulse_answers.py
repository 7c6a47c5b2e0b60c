"""Answering a pulse: the tap, then words, name and the questions behind it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm
from services.models import Naming
from services.models.pulse import STEPS
from services.rules.pulse_questions import BadReply, cleaned_replies


class AnswerForm(PortalForm):
    """Of the question `kind`, and of the `questions` behind it."""

    comment = forms.CharField(max_length=2000, required=False, widget=forms.Textarea)
    naming = forms.ChoiceField(choices=Naming.choices, required=False)
    wants_call = forms.BooleanField(required=False)
    may_pass_on = forms.BooleanField(required=False)
    is_detailed = forms.BooleanField(required=False)

    def __init__(self, *args, kind: str = "csat", questions=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.questions = questions
        wrong = _("Choose one number from 0 to 10.") if kind == "nps" else _("Choose one of the five faces.")
        self.fields["score"] = forms.TypedChoiceField(
            choices=[(str(score), str(score)) for score, _face, _word in STEPS[kind]],
            coerce=int,
            error_messages={"required": wrong, "invalid_choice": wrong},
        )

    def clean(self):
        given = super().clean()
        if given.get("wants_call") and given.get("naming") == Naming.ANONYMOUS:
            self.add_error(
                "wants_call", _("To be called you must be named. Choose to be named, or leave out the call.")
            )
        try:
            replies = {question["key"]: self.data.get(question["key"], "") for question in self.questions}
            given["replies"] = cleaned_replies(list(self.questions), replies)
        except BadReply:
            self.add_error(None, _("One of the answers below does not fit its question. Choose one of the steps."))
        return given

    def values(self) -> dict:
        """Return the arguments of the action: a tap on a face touches only the score."""
        values = dict(self.cleaned_data)
        if not values.pop("is_detailed"):
            return {"score": values["score"]}
        return {**values, "naming": values["naming"] or Naming.NAMED}
