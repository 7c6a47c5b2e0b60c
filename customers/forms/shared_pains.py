"""One pain of many voices: its name, and the pains that are the same (3.5)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from customers.models import SharedPain
from customers.queries.shared_pains import pains_to_merge, voice_ids
from pmo_portal.core.versioned import VersionedForm


class SharedPainForm(VersionedForm):
    pains = forms.TypedMultipleChoiceField(
        label=_("The pains that are the same"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least two pains.")},
    )

    class Meta:
        model = SharedPain
        fields = ["title"]

    def __init__(self, *args, actor, **kwargs):
        super().__init__(*args, **kwargs)
        self.actor = actor
        rows = pains_to_merge(actor, self.instance.pk)
        self.fields["pains"].choices = [(row.pk, f"{row.customer.name}: {row.title}") for row in rows]
        if self.instance.pk:
            self.initial["pains"] = sorted(voice_ids(actor, self.instance.pk))

    def rebuild_with(self) -> dict:
        return {"actor": self.actor}

    def deed(self) -> dict:
        return {"title": self.cleaned_data["title"], "pain_ids": set(self.cleaned_data["pains"])}
