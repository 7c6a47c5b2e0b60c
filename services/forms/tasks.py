"""Asking for one thing by a day (6.4): of one of the customer's people, or of the PMO."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core import clock
from pmo_portal.core.forms import PortalForm

PMO = "pmo"


class TaskForm(PortalForm):
    """`people` are the contacts who can be asked."""

    lens = "title"
    title = forms.CharField(
        label=_("What is to be done"),
        max_length=200,
        error_messages={"required": _("Say in a few words what is to be done.")},
    )
    who = forms.ChoiceField(label=_("Who does it"))
    due_date = forms.DateField(
        label=_("By"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("A task has a day.")},
    )

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.people = {str(person.pk): person for person in people}
        names = [(key, person.name) for key, person in self.people.items()]
        self.fields["who"].choices = [*names, (PMO, _("The PMO"))]

    def clean_due_date(self):
        day = self.cleaned_data["due_date"]
        if day < clock.now().date():
            raise forms.ValidationError(_("This day is past. Choose one that is still ahead."))
        return day

    def values(self) -> dict:
        """Return what the action takes: title, due_date, and the contact or None for the PMO."""
        data = self.cleaned_data
        return {"title": data["title"], "due_date": data["due_date"], "contact": self.people.get(data["who"])}
