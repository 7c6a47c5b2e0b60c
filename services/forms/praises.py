"""Whom the words of a customer are about."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm
from services.queries.praises import colleagues


class PraiseForm(PortalForm):
    about = forms.ModelChoiceField(
        label=_("Whom are these words about?"),
        queryset=None,
        error_messages={"required": _("Choose one of your colleagues.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["about"].queryset = colleagues()
        self.fields["about"].label_from_instance = lambda person: person.name
