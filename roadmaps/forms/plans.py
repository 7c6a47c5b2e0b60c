"""Small forms of planning: capacity, the reason for a move, taking an order, easing a month."""

import json
import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm
from roadmaps.models.plan import MOST_PMO_DAYS, MOST_SLOTS
from roadmaps.rules.envelopes import MOST_ITEMS, REASON_LENGTH


class CapacityForm(PortalForm):
    """`fields_shown` are those that this side says about itself."""

    pmo_days = forms.IntegerField(
        label=_("Days a month that the PMO has for this customer"), min_value=1, max_value=MOST_PMO_DAYS
    )
    change_slots = forms.IntegerField(
        label=_("New things a month that the team can take in"), min_value=1, max_value=MOST_SLOTS
    )

    def __init__(self, *args, fields_shown, **kwargs):
        super().__init__(*args, **kwargs)
        for name in set(self.fields) - set(fields_shown):
            del self.fields[name]


class ReasonForm(PortalForm):
    """Why a card stands where it does; `item`, `move` and `seq` say which move is meant."""

    lens = "reason"
    reason = forms.CharField(
        label=_("Why this order?"),
        max_length=REASON_LENGTH,
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": REASON_LENGTH}),
    )


class OrderForm(PortalForm):
    """`seen` is the order as it was read: a list of the cards' ids."""

    method = forms.CharField(required=False, max_length=20)
    seen = forms.CharField(max_length=40 * MOST_ITEMS)

    def clean_seen(self) -> list[str]:
        try:
            seen = json.loads(self.cleaned_data["seen"])
            return [str(uuid.UUID(one)) for one in seen]
        except (ValueError, TypeError, AttributeError, RecursionError):
            raise forms.ValidationError(_("This order cannot be read. Load the page again.")) from None


class EasingForm(PortalForm):
    """A card that moves out of a month that asks too much, and its new days of building."""

    item = forms.UUIDField()
    base = forms.IntegerField(min_value=0)
    start = forms.DateField()
    end = forms.DateField()

    def build(self) -> dict:
        return {side: self.cleaned_data[side].isoformat() for side in ("start", "end")}
