"""Which cards and services serve a thing that a customer values."""

from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm


class ServingForm(PortalForm):
    items = forms.TypedMultipleChoiceField(
        label=_("On our roadmap"), required=False, coerce=UUID, widget=forms.CheckboxSelectMultiple
    )
    services = forms.TypedMultipleChoiceField(
        label=_("Services"), required=False, coerce=int, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, items, services, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["items"].choices = [(item.pk, item.outcome or item.title) for item in items]
        self.fields["services"].choices = [(service.pk, service.name) for service in services]
        if not items:
            del self.fields["items"]
