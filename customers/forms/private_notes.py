"""The form of a note for the team."""

from django import forms

from customers.models import PrivateNote
from pmo_portal.core.forms import PortalModelForm


class PrivateNoteForm(PortalModelForm):
    class Meta:
        model = PrivateNote
        fields = ["body"]
        widgets = {"body": forms.Textarea(attrs={"rows": 3})}
