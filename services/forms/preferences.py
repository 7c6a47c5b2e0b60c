"""The grid of events × channels as a form: one choice a cell."""

from django import forms

from pmo_portal.core.forms import PortalForm
from services.queries.preferences import grid_of


class PreferencesForm(PortalForm):
    """`rows` are (words of the event, [bound field or None a channel])."""

    def __init__(self, *args, address: str, kind: str = "", **kwargs):
        super().__init__(*args, **kwargs)
        self.grid = grid_of(address, kind)
        for _event, words, cells in self.grid:
            for cell in (cell for cell in cells if len(cell.choices) > 1):
                self.fields[cell.name] = forms.ChoiceField(label=words, choices=cell.choices, initial=cell.chosen)
                self.fields[cell.name].widget.attrs["class"] = "form-select"

    @property
    def rows(self):
        return [
            (words, [self[cell.name] if cell.name in self.fields else None for cell in cells])
            for _event, words, cells in self.grid
        ]

    def choices(self) -> dict[tuple[str, str], str]:
        return {tuple(name.split(":")): value for name, value in self.cleaned_data.items()}
