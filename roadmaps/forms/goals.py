"""A goal of the company, and the empathy check (6.10, N17)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm


class GoalForm(PortalForm):
    lens = "title"
    title = forms.CharField(label=_("What the company wants to reach"), max_length=200)


class EmpathyForm(PortalForm):
    """A place for each of their priorities: every place exactly once."""

    def __init__(self, *args, facts, **kwargs):
        super().__init__(*args, **kwargs)
        self.facts = facts
        places = [("", "–"), *((number, str(number)) for number in range(1, len(facts) + 1))]
        for fact in facts:
            self.fields[f"place_{fact.pk}"] = forms.TypedChoiceField(label=fact.text, choices=places, coerce=int)

    def clean(self):
        given = super().clean()
        if not self.errors and sorted(given.values()) != list(range(1, len(self.facts) + 1)):
            raise forms.ValidationError(_("Give each place once."))
        return given

    def order(self) -> list[int]:
        """Return the ids of the facts in the order that was given."""
        return sorted((fact.pk for fact in self.facts), key=lambda pk: self.cleaned_data[f"place_{pk}"])
