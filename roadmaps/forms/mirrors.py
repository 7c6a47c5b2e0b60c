"""The forms of practice 6: ratings of the mirror, a receipt, a reason."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm
from roadmaps.models import SeenAnswer

SCORES = [(number, str(number)) for number in range(1, 6)]


class MirrorForm(PortalForm):
    """Both sides on each principle, 1 to 5, with an example: fields `<about>_<principle>` and `<about>_<principle>_example`."""

    def __init__(self, *args, principles, mine, **kwargs):
        super().__init__(*args, **kwargs)
        self.keys = [(one.pk, about) for one in principles for about in ("pmo", "customer")]
        for principle, about in self.keys:
            known = mine.get((principle, about))
            self.fields[f"{about}_{principle}"] = forms.TypedChoiceField(
                choices=SCORES,
                coerce=int,
                widget=forms.RadioSelect,
                initial=known.score if known else None,
                error_messages={"required": _("Choose a number from 1 to 5.")},
            )
            self.fields[f"{about}_{principle}_example"] = forms.CharField(
                max_length=500, required=False, initial=known.example if known else ""
            )

    @property
    def lens(self) -> str:
        return " ".join(f"{about}_{principle}_example" for principle, about in self.keys)

    def ratings(self) -> dict[tuple[int, str], tuple[int, str]]:
        """Return (principle, about) → (1-5, example)."""
        given = self.cleaned_data
        return {
            (principle, about): (given[f"{about}_{principle}"], given[f"{about}_{principle}_example"])
            for principle, about in self.keys
        }

    def rows(self, principles, customer_name: str) -> list[tuple]:
        """Return (principle, [(whom, score field, example field)]) for the page."""
        whom = {"pmo": _("The PMO"), "customer": customer_name}
        return [
            (
                one,
                [
                    (whom[about], self[f"{about}_{one.pk}"], self[f"{about}_{one.pk}_example"])
                    for about in ("pmo", "customer")
                ],
            )
            for one in principles
        ]


class ReceiptForm(PortalForm):
    answer = forms.ChoiceField(choices=SeenAnswer.choices)
    note = forms.CharField(max_length=500, required=False)


class ReasonForm(PortalForm):
    lens = "why"
    why = forms.CharField(max_length=500)
    decided_by = forms.CharField(max_length=120, required=False)
