"""The form of one thing a customer values (2.7)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from customers.models import ValueStatement
from pmo_portal.core.versioned import VersionedForm


class ValueForm(VersionedForm):
    class Meta:
        model = ValueStatement
        fields = ["text", "importance", "satisfaction"]
        widgets = {"text": forms.Textarea(attrs={"rows": 2, "class": "said"})}

    def __init__(self, *args, actor, **kwargs):
        super().__init__(*args, **kwargs)
        self.actor = actor
        if actor.role == "customer":
            self.fields["text"].label = _("What matters to you, in your words")
            self.fields["importance"].label = _("How much it matters to you, 0 to 10")
            self.fields["satisfaction"].label = _("How well it is served today, 0 to 10")

    def rebuild_with(self) -> dict:
        return {"actor": self.actor}
