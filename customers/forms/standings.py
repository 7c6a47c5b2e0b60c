"""The five questions about where a customer stands in a topic (3.3)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from customers.models import StandingTopic
from pmo_portal.core.forms import PortalForm

QUESTIONS = (
    _("Does everybody know how it goes?"),
    _("Does it go well without somebody coming to the rescue?"),
    _("Does it come out as you expected?"),
    _("Is there time to make it better?"),
    _("Would you want something new here now?"),
)
OFTEN = [(0, _("never")), (1, _("seldom")), (2, _("mostly")), (3, _("always"))]


class StandingForm(PortalForm):
    topic = forms.ChoiceField(label=_("Topic"), choices=StandingTopic.choices)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for number, question in enumerate(QUESTIONS):
            self.fields[f"answer_{number}"] = forms.TypedChoiceField(
                label=question,
                choices=OFTEN,
                coerce=int,
                widget=forms.RadioSelect,
                error_messages={"required": _("Choose one of the four.")},
            )

    def values(self) -> dict:
        answers = [self.cleaned_data[f"answer_{number}"] for number in range(len(QUESTIONS))]
        return {"topic": self.cleaned_data["topic"], "answers": answers}
