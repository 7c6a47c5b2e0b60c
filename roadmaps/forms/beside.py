"""Small forms beside the cards: waits, milestones, doubts, adoption checks, scenarios (4.10, 4.11, 4.13)."""

from datetime import date

from django import forms
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm
from roadmaps.models import DoubtKind
from roadmaps.models.adoption_check import MOST_PEOPLE
from roadmaps.rules.adoption import CHECK_WEEKS
from roadmaps.rules.fields import FIRST_YEAR, LAST_YEAR


class WaitForm(PortalForm):
    needs = forms.UUIDField(label=_("It waits for"))


class MilestoneForm(PortalForm):
    lens = "title"
    title = forms.CharField(label=_("What you can see"), max_length=120)
    on = forms.DateField(label=_("On"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))

    def clean_on(self) -> date:
        on = self.cleaned_data["on"]
        if not FIRST_YEAR <= on.year <= LAST_YEAR:
            raise forms.ValidationError(
                _t("The year %(year)s is out of reach. Use a year from %(first)s to %(last)s.")
                % {"year": on.year, "first": FIRST_YEAR, "last": LAST_YEAR}
            )
        return on


class DoubtForm(PortalForm):
    lens = "text answer"
    kind = forms.ChoiceField(label=_("Kind"), choices=DoubtKind.choices)
    text = forms.CharField(label=_("In plain words"), max_length=500)
    answer = forms.CharField(label=_("Who handles it, or how we shall know"), max_length=500, required=False)


class AdoptionForm(PortalForm):
    """How many of how many use it, and how it feels. `week` is the check that is answered."""

    using = forms.IntegerField(label=_("How many of you use it?"), min_value=0, max_value=MOST_PEOPLE)
    expected = forms.IntegerField(label=_("Of how many who should?"), min_value=1, max_value=MOST_PEOPLE)
    felt = forms.IntegerField(
        label=_("How does it feel, 0 to 10?"),
        help_text=_("0 is “worse than before”, 10 is “never again without it”."),
        min_value=0,
        max_value=10,
    )
    week = forms.TypedChoiceField(choices=[(w, w) for w in CHECK_WEEKS], coerce=int, widget=forms.HiddenInput)

    def clean(self):
        cleaned = super().clean()
        using, expected = cleaned.get("using"), cleaned.get("expected")
        if using is not None and expected is not None and using > expected:
            self.add_error("using", _("More people use it than should. Raise the second number or lower this one."))
        return cleaned


class ScenarioForm(PortalForm):
    """`cards` are (id, heading) of the open cards."""

    lens = "title"
    title = forms.CharField(label=_("What if"), max_length=120)
    dropped = forms.MultipleChoiceField(
        label=_("we drop these cards"), required=False, widget=forms.CheckboxSelectMultiple
    )
    takes_order = forms.BooleanField(label=_("and take the proposed order"), required=False, initial=True)

    def __init__(self, *args, cards, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["dropped"].choices = cards

    def clean(self):
        cleaned = super().clean()
        if not self.errors and not cleaned.get("dropped") and not cleaned.get("takes_order"):
            self.add_error(
                "dropped", _("Choose a card to drop, or take the proposed order: else nothing is different.")
            )
        return cleaned
