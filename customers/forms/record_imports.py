"""Forms of an import of customers and contacts: the file, then what the file does not say (1.10)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from customers.forms.imports import DATE_ORDERS
from customers.queries.record_labels import FIELD_LABELS
from customers.rules.records.columns import FIELDS, LEFT_OUT, mapping_error
from customers.rules.records.shapes import MAX_BYTES
from customers.rules.transcripts.decoding import ENCODINGS
from pmo_portal.core.forms import PortalForm
from pmo_portal.core.wording import listed, worded

ENDINGS = (".csv", ".tsv", ".txt", ".xlsx")


class RecordFileForm(PortalForm):
    """By ending and size here; by content where it is read."""

    file = forms.FileField(
        label=_("The file"),
        max_length=200,
        help_text=_("A table as CSV or XLSX, up to 10 MB. The first line names the columns."),
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(ENDINGS)}),
        error_messages={"required": _("Choose a file first."), "empty": _("This file is empty.")},
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if not file.name.lower().endswith((*ENDINGS, ".xlsm", ".xls")):
            raise forms.ValidationError(
                _("“%(name)s” is neither CSV nor XLSX. Save the table as one of these first."),
                params={"name": file.name},
            )
        if file.size > MAX_BYTES:
            raise forms.ValidationError(_("The file is larger than 10 MB. Split it in two."))
        return file


class ColumnsForm(PortalForm):
    """One question a column, with the first value of it; then the order of day and month where two are possible."""

    def __init__(self, *args, report: dict, answers: dict, **kwargs):
        super().__init__(*args, **kwargs)
        choices = [(name, FIELD_LABELS[name]) for name in FIELDS]
        self.places = range(len(report["header"]))
        for place in self.places:
            heading, known = report["header"][place], report["mapping"][place]
            self.fields[f"column_{place}"] = forms.ChoiceField(
                label=_("Column “%(heading)s”") % {"heading": heading or place + 1},
                choices=[("", _("Choose")), (LEFT_OUT, _("leave this column out")), *choices],
                initial=known or ("" if heading else LEFT_OUT),
                help_text=_("For example: %(value)s") % {"value": report["samples"][place] or "–"},
            )
        if report.get("date_examples") or answers.get("date_order"):
            self.fields["date_order"] = forms.ChoiceField(
                label=_("How are the dates written?"),
                choices=DATE_ORDERS,
                widget=forms.RadioSelect,
                initial=answers.get("date_order", ""),
                help_text=listed(example for examples in report.get("date_examples", []) for example in examples),
            )
        if report["kind"] == "csv":
            self.fields["encoding"] = forms.ChoiceField(
                label=_("Letters look wrong? The file may be written as"),
                required=False,
                choices=[("", _("found out by itself")), *((name, name) for name in ENCODINGS)],
                initial=answers.get("encoding", ""),
            )

    def clean(self):
        cleaned = super().clean()
        if not self.errors and (error := mapping_error(self._mapping())):
            raise forms.ValidationError(worded(error))
        return cleaned

    def _mapping(self) -> list[str]:
        return [self.cleaned_data.get(f"column_{place}", "") for place in self.places]

    def answers(self) -> dict:
        """Return the answers as the import keeps them."""
        given = {"mapping": self._mapping()}
        return given | {name: self.cleaned_data[name] for name in ("date_order", "encoding") if name in self.fields}
