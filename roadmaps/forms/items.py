"""The plain form of a card: only the fields that this person may write or suggest, and which state of the card they saw."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm
from roadmaps.models import Item
from roadmaps.queries.choices import owners_of, pains_to_tie, quotes_to_cite
from roadmaps.queries.refusals import worded
from roadmaps.queries.values import flags_of, value_of
from roadmaps.queries.wording import FIELD_LABELS
from roadmaps.rules.fields import RANGE_FIELDS, TEXT_LENGTH, TITLE_LENGTH, FieldError, clean_value, is_text
from roadmaps.rules.permissions import CUSTOMER_FIELDS, editable_fields, may_choose

ORDER = (
    "outcome",
    "title",
    "why",
    "status",
    "kind",
    "build",
    "adoption",
    "build_days",
    "effort",
    "owner",
    "pains",
    "quote",
)
SIDES = ("start", "end")


class ItemForm(PortalForm):
    """`base` is the operation that the form was printed at; values are read back by `values`."""

    lens = "outcome title why"
    base = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args, actor, roadmap, side: str, role: str, item: Item | None = None, seq: int = 0, **kwargs):
        super().__init__(*args, **kwargs)
        self.actor, self.roadmap, self.item, self.side, self.role = actor, roadmap, item, side, role
        self.flags = flags_of(item) if item else frozenset()
        self.initial.setdefault("base", seq)
        self.fields["base"].required = item is not None
        for name in self.names():
            self._add(name)

    @classmethod
    def of_page(cls, page, actor, data=None) -> "ItemForm":
        """Return the form of a card that is there. 3 queries for the PMO."""
        item = page.card.item
        return cls(data, actor=actor, roadmap=page.roadmap, side=page.side, role=page.role, item=item, seq=page.seq)

    @classmethod
    def of_start(cls, start, actor, data=None) -> "ItemForm":
        """Return the form of a card to be, with the lane it goes to. 3 queries for the PMO."""
        initial = {"title": start.pain.title, "pains": [start.pain.pk]} if start.pain else {}
        form = cls(data, actor=actor, roadmap=start.roadmap, side=start.side, role=start.role, initial=initial)
        lanes = [(str(lane.pk), lane.title or lane.get_kind_display()) for lane in start.lanes]
        form.fields["lane"] = forms.ChoiceField(label=_("Lane"), choices=lanes, initial=start.lane)
        return form

    def item_id(self) -> uuid.UUID:
        """Return the id of the card to be: the form's own key, so that one form makes one card."""
        return uuid.UUID(self.form_key)

    def names(self) -> list[str]:
        """Return the fields that this person writes, or may suggest a change to."""
        mine = editable_fields(self.role, self.side, self.flags) or CUSTOMER_FIELDS
        return [name for name in ORDER if name in mine]

    def values(self) -> dict:
        """Return field → value as operations take it; ranges have two inputs. A field left out by the browser is left out."""
        return {name: self._value(name) for name in self.names() if self._is_posted(name)}

    def _value(self, name: str):
        data = self.cleaned_data
        if name in RANGE_FIELDS:
            start, end = (data.get(f"{name}_{edge}") for edge in SIDES)
            return {"start": start and start.isoformat(), "end": end and end.isoformat()} if start or end else None
        if name == "pains":
            return [int(pk) for pk in data["pains"]]
        return data[name]

    def _is_posted(self, name: str) -> bool:
        """Ticks leave no trace when none is set, so their presence is told by a hidden field."""
        if name in RANGE_FIELDS:
            return any(f"{name}_{edge}" in self.data for edge in SIDES)
        return name in self.data or (name == "pains" and "has_pains" in self.data)

    def clean(self):
        cleaned = super().clean()
        for name in self.names():
            if not self.errors and self._is_posted(name):
                try:
                    clean_value(name, self._value(name))
                except FieldError as problem:
                    self.add_error(f"{name}_end" if name in RANGE_FIELDS else name, worded(problem))
        if self.item is None and not self.errors and not (cleaned.get("title") or cleaned.get("outcome")):
            self.add_error("outcome", _("Say what gets better, or give the card a short name."))
        return cleaned

    def _add(self, name: str) -> None:
        now = value_of(self.item, name) if self.item else None
        if name in RANGE_FIELDS:
            self._add_range(name, now or {})
            return
        self.fields[name] = getattr(self, f"_field_of_{name}", self._choice)(name)
        # What the browser leaves out is left alone; an empty status is refused by the rules of the field.
        self.fields[name].required = False
        self.fields[name].label = str(FIELD_LABELS[name]).capitalize()
        if self.item is not None:
            self.initial.setdefault(name, now)
            self._be_live(name, name)

    def _add_range(self, name: str, now: dict) -> None:
        labels = {
            "build_start": _("We start to build it on"),
            "build_end": _("It is built by"),
            "adoption_start": _("You start to use it on"),
            "adoption_end": _("It is yours by"),
        }
        for edge in SIDES:
            widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
            key = f"{name}_{edge}"
            self.fields[key] = forms.DateField(label=labels[key], required=False, widget=widget)
            self.fields[key].error_messages["invalid"] = _("This is not a date that exists. Write it as 2026-11-30.")
            self.initial.setdefault(key, now.get(edge))
            if self.item is not None:
                self._be_live(key, name)

    def _be_live(self, key: str, name: str) -> None:
        """Tell the page which field of which card an input stands for (static/js/co-edit)."""
        text = {"data-live-text": ""} if is_text(name) else {}
        self.fields[key].widget.attrs |= {"data-live-item": str(self.item.pk), "data-live-field": name} | text

    def _field_of_title(self, name):
        return forms.CharField(max_length=TITLE_LENGTH, strip=False)

    def _field_of_outcome(self, name):
        rows = forms.Textarea(attrs={"rows": 3, "class": "voice"})
        return forms.CharField(max_length=TEXT_LENGTH, widget=rows, strip=False)

    def _field_of_why(self, name):
        return forms.CharField(max_length=TEXT_LENGTH, widget=forms.Textarea(attrs={"rows": 3}), strip=False)

    def _field_of_build_days(self, name):
        return forms.CharField(max_length=12, widget=forms.TextInput(attrs={"inputmode": "numeric"}))

    def _field_of_owner(self, name):
        return forms.ChoiceField(choices=[("", "–"), *owners_of(self.actor, self.roadmap)])

    def _field_of_pains(self, name):
        ticks = forms.CheckboxSelectMultiple
        linked = self.item.pain_ids if self.item else []
        choices = pains_to_tie(self.actor, self.roadmap, linked)
        return forms.MultipleChoiceField(choices=choices, widget=ticks)

    def _field_of_quote(self, name):
        current = self.item.quote_id if self.item else None
        return forms.ChoiceField(choices=[("", "–"), *quotes_to_cite(self.actor, self.roadmap, current)])

    def _choice(self, name):
        """Status, kind and size: what this person may not choose is not offered, but what stands there is."""
        now = value_of(self.item, name) if self.item else None
        choices = Item._meta.get_field(name).choices or [(size, size or "–") for size in ("", "S", "M", "L", "XL")]
        offered = [
            (value, label)
            for value, label in choices
            if value == now or may_choose(self.role, self.side, name, value, self.flags)
        ]
        return forms.ChoiceField(choices=offered)
