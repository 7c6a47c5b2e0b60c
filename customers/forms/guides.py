"""The form of an own guide: a name and its questions."""

from django import forms
from django.utils.translation import gettext_lazy as _

from customers.models import Guide
from customers.queries.questions import bank
from pmo_portal.core.versioned import VersionedForm

MOST_QUESTIONS = 40


class GuideForm(VersionedForm):
    questions = forms.ModelMultipleChoiceField(
        label=_("Questions from the bank"), queryset=None, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = Guide
        fields = ["name"]

    def __init__(self, *args, actor, **kwargs):
        super().__init__(*args, **kwargs)
        self.actor = actor
        self.fields["questions"].queryset = bank(actor)
        if self.instance.pk:
            self.initial["questions"] = list(self.instance.lines.values_list("question_id", flat=True))

    def rebuild_with(self) -> dict:
        return {"actor": self.actor}

    def clean_questions(self):
        chosen = self.cleaned_data["questions"]
        if len(chosen) > MOST_QUESTIONS:
            raise forms.ValidationError(_("A guide has at most %(most)s questions.") % {"most": MOST_QUESTIONS})
        return chosen

    def guide(self) -> dict:
        """Return name and questions as the actions take them."""
        return {
            "name": self.cleaned_data["name"],
            "question_ids": [question.pk for question in self.cleaned_data["questions"]],
        }
