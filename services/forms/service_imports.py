"""Forms of an import of services: the file, then which language is the original."""

from django import forms
from django.utils.translation import gettext_lazy as _

from customers.forms.record_imports import RecordFileForm
from customers.rules.transcripts.decoding import ENCODINGS
from pmo_portal.core.forms import PortalForm


class ServiceFileForm(RecordFileForm):
    """A table, by ending and size here; by content where it is read."""


class ServiceListForm(PortalForm):
    """What a list does not say itself."""

    original = forms.ChoiceField(label=_("Which language was it written in first?"), widget=forms.RadioSelect)
    encoding = forms.ChoiceField(
        label=_("Letters look wrong? The file may be written as"),
        required=False,
        choices=[("", _("found out by itself")), *((name, name) for name in ENCODINGS)],
    )

    def __init__(self, *args, report: dict, answers: dict, languages: list[tuple[str, str]], **kwargs):
        super().__init__(*args, initial={"original": report.get("original", ""), **answers}, **kwargs)
        names = dict(languages)
        found = report["languages"] or list(names)
        self.fields["original"].choices = [(code, names.get(code, code)) for code in found]
