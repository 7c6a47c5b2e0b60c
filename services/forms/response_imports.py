"""Forms of an import of survey answers: the file, then what it does not say. Nothing is filled in by guessing."""

from django import forms
from django.utils.translation import gettext_lazy as _

from customers.forms.record_imports import RecordFileForm
from customers.rules.transcripts.decoding import ENCODINGS
from pmo_portal.core.forms import PortalForm
from pmo_portal.core.wording import listed
from services.models.pulse import PulseQuestion
from services.rules.survey_rows import SCALES

SCALE_LABELS = [("0-10", _("0 to 10")), ("1-10", _("1 to 10")), ("1-5", _("1 to 5"))]
DIRECTIONS = [("up", _("the highest number is the best")), ("down", _("the lowest number is the best"))]
DATE_ORDERS = [
    ("dmy", _("day first: 5/3 is the fifth of March")),
    ("mdy", _("month first: 5/3 is the third of May")),
    ("ymd", _("year first: 2026-03-05")),
]


class SurveyFileForm(RecordFileForm):
    """A table, by ending and size here; by content where it is read."""


class SurveyForm(PortalForm):
    """What the columns, the numbers and the dates of a file mean."""

    kind = forms.ChoiceField(label=_("What was asked?"), choices=PulseQuestion.choices, widget=forms.RadioSelect)
    score_column = forms.ChoiceField(label=_("Which column has the number?"))
    scale = forms.ChoiceField(
        label=_("Which numbers could one choose?"), choices=SCALE_LABELS, widget=forms.RadioSelect
    )
    direction = forms.ChoiceField(label=_("Which end is good?"), choices=DIRECTIONS, widget=forms.RadioSelect)
    comment_column = forms.ChoiceField(label=_("Which column has a comment?"), required=False)
    date_column = forms.ChoiceField(label=_("Which column has the date?"), required=False)
    order = forms.ChoiceField(
        label=_("How are the dates written?"), choices=DATE_ORDERS, widget=forms.RadioSelect, required=False
    )
    day = forms.DateField(
        label=_("When was it, if no column says so?"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    encoding = forms.ChoiceField(
        label=_("Letters look wrong? The file may be written as"),
        required=False,
        choices=[("", _("found out by itself")), *((name, name) for name in ENCODINGS)],
    )

    def __init__(self, *args, report: dict, answers: dict, **kwargs):
        super().__init__(*args, initial=self.told(answers), **kwargs)
        names = zip(report["header"], report["samples"], strict=True)
        columns = [(str(place), f"{name or place + 1} ({sample or '–'})") for place, (name, sample) in enumerate(names)]
        self.fields["score_column"].choices = [("", _("Choose")), *columns]
        for name in ("comment_column", "date_column"):
            self.fields[name].choices = [("", _("none of them")), *columns]
        self.fields["order"].help_text = listed(report.get("doubtful", []))

    @staticmethod
    def told(answers: dict) -> dict:
        """Return what was said before as the fields show it."""
        said = {key: value for key, value in answers.items() if key != "is_reversed"}
        return {**said, "direction": "down" if answers["is_reversed"] else "up"} if answers else {}

    def clean(self):
        given = super().clean()
        kind, scale = given.get("kind"), given.get("scale")
        if kind and scale and scale not in SCALES[kind]:
            wanted = " / ".join(SCALES[kind])
            self.add_error("scale", _("For this question we count on %(scales)s.") % {"scales": wanted})
        if not self.errors and not given["date_column"] and not given["day"]:
            self.add_error("day", _("Say when it was, or choose the column with the date."))
        return given

    def answers(self) -> dict:
        """Return the answers as the import keeps them."""
        given, places = self.cleaned_data, ("score_column", "comment_column", "date_column")
        told = {name: int(given[name]) if given[name] else None for name in places}
        told |= {name: given[name] for name in ("kind", "scale", "order", "encoding")}
        day = given["day"].isoformat() if given["day"] else None
        return {**told, "is_reversed": given["direction"] == "down", "day": day}
