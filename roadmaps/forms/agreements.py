"""The agreement as a form (6.1): its texts, the day to look at it again, each principle in four fields, and room for one more."""

import uuid
from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core import clock
from pmo_portal.core.forms import PortalForm
from roadmaps.queries.agreements import LABELS
from roadmaps.rules.charter import MOST_PRINCIPLES, PARTS, TEXTS

LONGEST = {"title": 120, "we_will": 600, "you_will": 600, "notice_by": 600}
NEW = "new"


class AgreementForm(PortalForm):
    """Built from the content that was read (`content`, version `seen`): the same principles come back."""

    def __init__(self, *args, content: Mapping, seen: int, **kwargs):
        self.keys = [one["key"] for one in content["principles"]]
        super().__init__(*args, initial=_initial(content, seen), **kwargs)

    @property
    def groups(self) -> list[dict]:
        """Return the principles as groups of bound fields; the last is empty, for one more."""
        keys = [*self.keys, NEW] if len(self.keys) < MOST_PRINCIPLES else self.keys
        return [
            {
                "title": self.initial.get(f"{key}-title", ""),
                "fields": [self[f"{key}-{part}"] for part in PARTS],
                "removal": self[f"{key}-removed"] if key != NEW else None,
            }
            for key in keys
        ]

    @property
    def lens(self) -> str:
        written = (name for group in self.groups for name in (field.name for field in group["fields"]))
        return " ".join([*TEXTS, *written])

    @property
    def texts(self) -> list:
        return [self[name] for name in (*TEXTS, "review_date")]

    def clean_review_date(self):
        day = self.cleaned_data["review_date"]
        if day and "review_date" in self.changed_data and day <= clock.now().date():
            raise forms.ValidationError(_("Choose a day that is still ahead."))
        return day

    def content(self) -> dict:
        """Return what was written, as rules/charter.py describes it; a principle without any word is gone."""
        data = self.cleaned_data
        day = data["review_date"]
        principles = []
        for key in [*self.keys, NEW]:
            parts = {part: data.get(f"{key}-{part}", "") for part in PARTS}
            if any(parts.values()) and not data.get(f"{key}-removed"):
                principles.append({"key": uuid.uuid4().hex[:12] if key == NEW else key, **parts})
        return {
            **{name: data[name] for name in TEXTS},
            "review_date": day.isoformat() if day else "",
            "principles": principles,
        }


def form_for(content: Mapping) -> type[AgreementForm]:
    """Return the form class with the fields of this content. No query."""
    fields: dict = {
        name: forms.CharField(
            label=LABELS[name], required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
        )
        for name in TEXTS
    }
    fields["review_date"] = forms.DateField(
        label=LABELS["review_date"], required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    fields["seen_version"] = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    for key in [*(one["key"] for one in content["principles"]), NEW]:
        for part in PARTS:
            widget = forms.TextInput() if part == "title" else forms.Textarea(attrs={"rows": 3})
            is_needed = part == "title" and key != NEW
            error = {"required": _("A principle needs a name. To take it away, tick the box below it.")}
            fields[f"{key}-{part}"] = forms.CharField(
                label=LABELS[part], required=is_needed, max_length=LONGEST[part], widget=widget, error_messages=error
            )
        if key != NEW:
            fields[f"{key}-removed"] = forms.BooleanField(label=_("Take this principle away"), required=False)
    return type("ThisAgreementForm", (AgreementForm,), fields)


def _initial(content: Mapping, seen: int) -> dict:
    values = {name: content[name] for name in (*TEXTS, "review_date")} | {"seen_version": seen}
    for one in content["principles"]:
        values |= {f"{one['key']}-{part}": one[part] for part in PARTS}
    return values
