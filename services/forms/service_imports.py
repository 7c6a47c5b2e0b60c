"""Forms of an import of services: the file, then what it does not say: the first language, the columns, other names."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from customers.forms.record_imports import RecordFileForm
from customers.rules.transcripts.decoding import ENCODINGS
from pmo_portal.core.forms import PortalForm
from services.models import Service
from services.rules.catalogue_rows import FIELDS, IN_LANGUAGE, LEFT_OUT

LABELS = {
    "key": _("number of the service"),
    "standard_key": _("number of the promise"),
    "standard": _("What we promise"),
    "target": _("In how many of 100 cases"),
    "kept": _("Kept"),
    "total": _("Of how many"),
    "period": _("Period"),
}


class ServiceFileForm(RecordFileForm):
    """A table, by ending and size here; by content where it is read."""


def field_choices(languages: list[str]) -> list[tuple[str, str]]:
    """Return what a column can be: ("field:language", words), texts once without a language and once in each."""
    names = dict(zip(languages, languages, strict=True)) | dict(settings.LANGUAGES)
    choices = []
    for name in FIELDS:
        label = LABELS.get(name) or Service._meta.get_field(name).verbose_name
        choices.append((name, label))
        if name in IN_LANGUAGE:
            choices += [(f"{name}:{code}", f"{label} ({told})") for code, told in names.items()]
    return choices


class ServiceListForm(PortalForm):
    """What a list does not say itself: which language came first, what its columns are, which other names are the same."""

    original = forms.ChoiceField(label=_("Which language was it written in first?"), widget=forms.RadioSelect)
    same = forms.MultipleChoiceField(
        label=_("Is it the same service?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "The file has another name for these numbers. Tick what is the same; promises of the others stay out."
        ),
    )
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
        renamed = report.get("renamed", [])
        said = _("%(number)s: “%(theirs)s” in the file, “%(ours)s” here")
        self.fields["same"].choices = [
            (key, said % {"number": key, "theirs": other, "ours": own}) for key, other, own in renamed
        ]
        if not renamed:
            del self.fields["same"]
        self._ask_for_columns(report, answers.get("columns", {}))

    def _ask_for_columns(self, report: dict, chosen: dict[str, str]) -> None:
        choices = [("", _("Choose")), (LEFT_OUT, _("leave this column out")), *field_choices(report["languages"])]
        self.places = range(len(report.get("header", ())))
        for place in self.places:
            known = report["mapping"][place]
            self.fields[f"column_{place}"] = forms.ChoiceField(
                label=_("Column “%(heading)s”") % {"heading": report["header"][place] or place + 1},
                choices=choices,
                required=False,
                initial=chosen.get(str(place)) or known or LEFT_OUT,
                help_text=_("For example: %(value)s") % {"value": report["samples"][place] or "–"},
            )

    def clean(self):
        given = super().clean()
        used = [name for name in self._columns().values() if name and name != LEFT_OUT]
        for name in {one for one in used if used.count(one) > 1}:
            label = dict(field_choices([])).get(name, name)
            raise forms.ValidationError(
                _("Two columns would be the same: %(field)s. Leave one of them out.") % {"field": label}
            )
        return given

    def _columns(self) -> dict[str, str]:
        return {str(place): self.cleaned_data.get(f"column_{place}", "") for place in self.places}

    def answers(self) -> dict:
        """Return the answers as the import keeps them."""
        given = self.cleaned_data
        named = {name: given[name] for name in ("original", "encoding", "same") if name in given}
        return named | {"columns": self._columns()}
