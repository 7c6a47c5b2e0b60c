"""Forms of the journey: its name, a stage, a step."""

from django import forms
from django.utils.translation import gettext_lazy as _

from customers.models import Journey, Stage, Step
from pmo_portal.core.forms import PortalForm
from pmo_portal.core.versioned import VersionedForm

EMOTIONS = [
    (2, _("+2: great")),
    (1, _("+1: good")),
    (0, _("0: neither nor")),
    (-1, _("−1: bad")),
    (-2, _("−2: awful")),
]


def emotion_field() -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label=_("How it feels"), choices=EMOTIONS, coerce=int, initial=0, empty_value=0)


class JourneyForm(VersionedForm):
    lens = "title"

    class Meta:
        model = Journey
        fields = ["title"]
        help_texts = {"title": _("For example: How a change reaches us.")}


class StageForm(VersionedForm):
    lens = "title"
    emotion = emotion_field()

    class Meta:
        model = Stage
        fields = ["title", "sentence", "emotion"]
        help_texts = {"sentence": _("One sentence somebody really said about this stage.")}


class StepForm(VersionedForm):
    lens = "title who"
    emotion = emotion_field()

    class Meta:
        model = Step
        fields = ["title", "who", "emotion"]


class PlaceForm(PortalForm):
    place = forms.IntegerField(min_value=0, max_value=10_000)

    def values(self) -> dict:
        return {name: self.cleaned_data[name] for name in self.fields}


class StagePlaceForm(PlaceForm):
    stage_id = forms.IntegerField(min_value=1, max_value=2**62)


class JourneyVersionForm(PortalForm):
    lens = "name"
    name = forms.CharField(
        label=_("Name of this day"), max_length=120, help_text=_("For example: Before the one list.")
    )
