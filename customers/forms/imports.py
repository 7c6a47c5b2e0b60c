"""Forms of an import: the file, and what the file does not say (2.14)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from customers.models import Side
from customers.rules.transcripts.decoding import ENCODINGS
from customers.rules.transcripts.shapes import MAX_BYTES, NOTES
from pmo_portal.core.forms import PortalForm
from pmo_portal.core.wording import listed

ENDINGS = (".csv", ".tsv", ".vtt", ".srt", ".txt", ".md", ".docx")
MOST_ASKED = 60
LAYOUTS = [
    ("", _("what people said: names stand before the words")),
    ("notes", _("notes: nobody is quoted, so nobody is asked about")),
]
DATE_ORDERS = [
    ("day_first", _("day first: 5/3 is the fifth of March")),
    ("month_first", _("month first: 5/3 is the third of May")),
]


class UploadForm(PortalForm):
    """By ending, size and content: what a file is called is never believed alone (the reader looks at its bytes)."""

    file = forms.FileField(
        label=_("The file"),
        max_length=200,
        help_text=_("A table of turns (CSV), subtitles (VTT, SRT), a Word document, text or Markdown, up to 20 MB."),
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(ENDINGS)}),
        error_messages={"required": _("Choose a file first."), "empty": _("This file is empty.")},
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if not file.name.lower().endswith(ENDINGS):
            raise forms.ValidationError(
                _("“%(name)s” is none of CSV, TSV, VTT, SRT, DOCX, MD and TXT. Save it as one of these first."),
                params={"name": file.name},
            )
        if file.size > MAX_BYTES:
            raise forms.ValidationError(_("The file is larger than 20 MB. Split it in two."))
        return file


class AnswersForm(PortalForm):
    """One question a speaker whose side is not known, and the order of day and month where two are possible."""

    def __init__(self, *args, report: dict, answers: dict, **kwargs):
        super().__init__(*args, **kwargs)
        self.speakers = [row for row in report.get("speakers", []) if row["name"] != NOTES][:MOST_ASKED]
        if report.get("kind") in ("text", "docx"):
            self.fields["layout"] = forms.ChoiceField(
                label=_("What is in the file?"), choices=LAYOUTS, required=False, widget=forms.RadioSelect
            )
        for question in report.get("questions", []):
            if question["code"] == "date_order":
                self._ask_date_order(question["examples"])
        if "date_order" not in self.fields and answers.get("date_order"):
            self._ask_date_order([])
        for number, speaker in enumerate(self.speakers):
            self.fields[f"side_{number}"] = _side_field(speaker)
            self.fields[f"side_{number}"].required = self.data.get("layout") != "notes"
        self.fields["encoding"] = forms.ChoiceField(
            label=_("Letters look wrong? The file may be written as"),
            required=False,
            choices=[("", _("found out by itself")), *((name, name) for name in ENCODINGS)],
        )
        self.initial.update({key: answers.get(key, "") for key in ("date_order", "encoding", "layout")})

    def _ask_date_order(self, examples) -> None:
        self.fields["date_order"] = forms.ChoiceField(
            label=_("How are the dates written?"),
            choices=DATE_ORDERS,
            widget=forms.RadioSelect,
            help_text=listed(examples),
        )

    def answers(self) -> dict:
        """Return the answers as the import keeps them."""
        roles = {speaker["name"]: self.cleaned_data[f"side_{n}"] for n, speaker in enumerate(self.speakers)}
        given = {"encoding": self.cleaned_data["encoding"], "roles": roles}
        for key in ("date_order", "layout"):
            if key in self.cleaned_data:
                given[key] = self.cleaned_data[key]
        return given


def _side_field(speaker: dict) -> forms.ChoiceField:
    hint = _("%(turns)s turns, %(words)s words") % {"turns": speaker["turns"], "words": speaker["words"]}
    if speaker["suggestion"] in Side.values:
        likely = Side(speaker["suggestion"]).label
        hint = _("%(count)s. Sounds like: %(likely)s") % {"count": hint, "likely": likely}
    return forms.ChoiceField(
        label=_("Who is %(name)s?") % {"name": speaker["name"]},
        choices=[("", _("Choose")), *Side.choices],
        initial=speaker["side"],
        help_text=hint,
    )
