"""One piece of news in its parts, and what of a card can be translated."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm
from roadmaps.models import Item, Voice
from roadmaps.queries.item_texts import FIELDS


class NewsForm(PortalForm):
    """What gets better comes first; the other parts are told to those for whom they matter."""

    lens = "benefit change ask decision"
    benefit = forms.CharField(
        label=_("What gets better for them"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Say what gets better: it stands first in every mail.")},
    )  # fmt: skip
    from_date = forms.DateField(
        label=_("From when"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    change = forms.CharField(
        label=_("What changes for those who use it"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    ask = forms.CharField(
        label=_("What we ask of them"), max_length=600, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    decision = forms.CharField(
        label=_("What the sponsor decides"), max_length=600, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    voices = forms.MultipleChoiceField(
        label=_("Who gets it"), choices=Voice.choices, widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one group of readers.")},
    )  # fmt: skip


def item_originals(item: Item) -> dict[str, tuple[str, str, int]]:
    """Return what of a card can be translated: field → (label, original, longest)."""
    fields = {name: Item._meta.get_field(name) for name in FIELDS if getattr(item, name)}
    return {
        name: (str(one.verbose_name).capitalize(), getattr(item, name), one.max_length or 8000)
        for name, one in fields.items()
    }
