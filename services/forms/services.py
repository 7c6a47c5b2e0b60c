"""The forms of the catalogue: a service, its words in another language, a promise, and how often it was kept."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from customers.models.pain import PainTheme
from customers.queries.customers import possible_owners
from pmo_portal.core.forms import PortalForm
from pmo_portal.core.versioned import VersionedForm
from services.models import Service
from services.models.service import TEXT_FIELDS

LONGEST_DAYS, LONGEST_ANSWER = 1000, 30
AREAS = {"pain": 2, "how_to_ask": 2, "description": 5, "outcome": 2}


class ServiceForm(VersionedForm):
    """A service as its reader will meet it; without an outcome it is a draft that customers do not see (5.3)."""

    lens = "name outcome pain for_whom how_to_ask description"
    themes = forms.MultipleChoiceField(
        label=_("Which kinds of pain it takes away"),
        choices=PainTheme.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    language = forms.ChoiceField(label=_("Language of these words"))

    class Meta:
        model = Service
        fields = [
            "name",
            "outcome",
            "pain",
            "for_whom",
            "how_to_ask",
            "themes",
            "build_days",
            "adoption_days",
            "answer_days",
            "owner",
            "our_name",
            "description",
            "language",
        ]
        widgets = {name: forms.Textarea(attrs={"rows": rows}) for name, rows in AREAS.items()}
        help_texts = {
            "name": _("Two to six words that somebody outside the PMO would use."),
            "outcome": _(
                "“You …” and what they notice, for example “You see on Friday what is late, so that nobody has to ask you”."
                " Without such a sentence customers do not see the service."
            ),
            "our_name": _("Only the PMO reads this."),
            "owner": _("They answer requests. Without an owner the customer’s partner does."),
            "build_days": _("What is usual, in working days."),
            "adoption_days": _("What is usual, in days after that."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = possible_owners()
        self.fields["owner"].empty_label = _("the customer’s partner")
        known = list(settings.LANGUAGES)
        others = [] if self.instance.language in dict(known) else [(self.instance.language, self.instance.language)]
        self.fields["language"].choices = known + others
        self.fields["language"].initial = self.instance.language
        for name, least, most in (
            ("build_days", 0, LONGEST_DAYS),
            ("adoption_days", 0, LONGEST_DAYS),
            ("answer_days", 1, LONGEST_ANSWER),
        ):
            label, text = self.fields[name].label, self.fields[name].help_text
            self.fields[name] = forms.IntegerField(
                label=label, help_text=text, min_value=least, max_value=most, required=name == "answer_days"
            )


class WordsForm(PortalForm):
    """The fields of something in another language, each beside its original; empty means no translation."""

    def __init__(self, *args, originals: dict[str, tuple[str, str, int]], **kwargs):
        """`originals` are field → (label, original, longest)."""
        super().__init__(*args, **kwargs)
        for name, (label, original, longest) in originals.items():
            rows = 1 if longest <= 300 else 3
            self.fields[name] = forms.CharField(
                label=label,
                max_length=longest,
                required=False,
                help_text=original,
                widget=forms.Textarea(attrs={"rows": rows, "dir": "auto"}),
            )

    @property
    def lens(self) -> str:
        return " ".join(self.fields)

    def words(self) -> dict[str, str]:
        """Return field → words."""
        return {name: self.cleaned_data[name].strip() for name in self.fields}


def service_originals(service: Service) -> dict[str, tuple[str, str, int]]:
    """Return what of a service can be translated: its fields with words."""
    fields = {name: Service._meta.get_field(name) for name in TEXT_FIELDS if getattr(service, name)}
    return {
        name: (str(field.verbose_name).capitalize(), getattr(service, name), field.max_length)
        for name, field in fields.items()
    }


class StandardForm(PortalForm):
    lens = "words"
    words = forms.CharField(
        label=_("What we promise"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Write the promise as one sentence with a number in it.")},
    )  # fmt: skip
    target_pct = forms.DecimalField(
        label=_("In how many of 100 cases"), min_value=0, max_value=100, max_digits=5, decimal_places=2, required=False
    )


class ResultForm(PortalForm):
    period = forms.CharField(label=_("Period"), max_length=40, help_text=_("For example: October 2026"))
    kept = forms.IntegerField(label=_("Kept"), min_value=0, max_value=2_000_000_000)
    total = forms.IntegerField(label=_("Of how many"), min_value=1, max_value=2_000_000_000)

    def clean(self):
        given = super().clean()
        if not self.errors and given["kept"] > given["total"]:
            self.add_error("kept", _("More were kept than there were. Check both numbers."))
        return given
