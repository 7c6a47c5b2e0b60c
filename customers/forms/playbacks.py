""" "Did we hear you?" (2.9): the interviewer chooses lines, the interviewee answers each."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from customers.actions.playback_answers import Said
from customers.actions.playbacks import Line
from customers.models import LineAnswer
from customers.models.playback import LONGEST_LINE
from pmo_portal.core.forms import PortalForm

BLANK_ROWS, FEWEST_ROWS, MOST_ROWS = 3, 8, 40


class PlaybackForm(PortalForm):
    """Whom it goes to, a greeting, and rows of (take it, text, source). `rows` is for the template."""

    lens = "note text_*"
    address = forms.EmailField(label=gettext_lazy("Their e-mail address"))
    language = forms.ChoiceField(label=gettext_lazy("Language of the mail and the page"), choices=settings.LANGUAGES)
    note = forms.CharField(
        label=gettext_lazy("A greeting in your own words"),
        max_length=1500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, data=None, *, suggestions=(), **kwargs):
        super().__init__(data, **kwargs)
        suggestions = list(suggestions)
        wanted = len(suggestions) + BLANK_ROWS
        if self.is_bound:  # the rows as they were shown: a quote that was kept meanwhile must not shift them
            wanted = sum(name.startswith("text_") for name in self.data)
        self.count = min(MOST_ROWS, max(FEWEST_ROWS, wanted))
        for place in range(self.count):
            self._add_row(place, suggestions[place] if place < len(suggestions) else None)

    def _add_row(self, place: int, given) -> None:
        self.fields[f"on_{place}"] = forms.BooleanField(
            label=_("Send this line"), required=False, initial=bool(given and given.is_chosen)
        )
        self.fields[f"text_{place}"] = forms.CharField(
            label=_("Line %(n)s") % {"n": place + 1},
            required=False,
            max_length=LONGEST_LINE,
            initial=given.text if given else "",
            widget=forms.Textarea(attrs={"rows": 2}),
        )
        self.fields[f"source_{place}"] = forms.CharField(
            required=False, max_length=30, initial=given.source if given else "", widget=forms.HiddenInput
        )

    @property
    def rows(self) -> list[tuple]:
        """Return (tick, text, source, kind of source) of each row, for the template."""
        places = range(self.count)
        rows = [(self[f"on_{place}"], self[f"text_{place}"], self[f"source_{place}"]) for place in places]
        return [(*row, (row[2].value() or "").partition(":")[0]) for row in rows]

    def lines(self) -> list[Line]:
        """Return the lines that go out: ticked ones, and own ones that were typed into an empty row."""
        found = []
        for place in range(self.count):
            text = self.cleaned_data.get(f"text_{place}", "").strip()
            source = self.cleaned_data.get(f"source_{place}", "")
            if text and (not source or self.cleaned_data.get(f"on_{place}")):
                found.append(Line(text, source))
        return found


class PlaybackAnswerForm(PortalForm):
    """One answer a line; `rest` in the post means that every line without one is right. `rows` is for the template."""

    missed = forms.CharField(
        label=gettext_lazy("What did we miss?"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, data=None, *, lines, **kwargs):
        super().__init__(data, **kwargs)
        self.playback_lines = list(lines)
        for line in self.playback_lines:
            self.fields[f"answer_{line.pk}"] = forms.ChoiceField(choices=LineAnswer.choices, required=False)
            self.fields[f"fix_{line.pk}"] = forms.CharField(
                label=_("How would you say it?"),
                required=False,
                max_length=LONGEST_LINE,
                initial=line.text,
                widget=forms.Textarea(attrs={"rows": 3}),
            )

    def clean(self):
        data = super().clean()
        takes_rest = "rest" in self.data
        for place, line in enumerate(self.playback_lines, start=1):
            name = f"answer_{line.pk}"
            if not data.get(name) and name not in self.errors:
                if takes_rest:
                    data[name] = LineAnswer.RIGHT
                else:
                    self.add_error(name, _("Line %(n)s waits for your answer.") % {"n": place})
            fix = data.get(f"fix_{line.pk}", "")
            if data.get(name) == LineAnswer.CORRECTED and (not fix or fix == line.text):
                self.add_error(f"fix_{line.pk}", _("Write how you would say it, or choose another answer."))
        return data

    @property
    def rows(self) -> list[dict]:
        """Return line, answer, fix and errors of each row, for the template."""
        return [
            {
                "line": line,
                "answer": self[f"answer_{line.pk}"],
                "fix": self[f"fix_{line.pk}"],
                "errors": [*self[f"answer_{line.pk}"].errors, *self[f"fix_{line.pk}"].errors],
            }
            for line in self.playback_lines
        ]

    def answers(self) -> dict[int, Said]:
        """Return line id → Said, as `answer_playback` takes it."""
        data = self.cleaned_data
        found = {}
        for line in self.playback_lines:
            answer = data[f"answer_{line.pk}"]
            fix = data[f"fix_{line.pk}"] if answer == LineAnswer.CORRECTED else ""
            found[line.pk] = Said(str(LineAnswer(answer)), fix)
        return found
