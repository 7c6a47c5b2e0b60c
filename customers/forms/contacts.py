"""The form of a person at a customer."""

from django import forms
from django.utils.translation import gettext_lazy as _

from customers.models import Contact
from pmo_portal.core.versioned import VersionedForm

FEELINGS = [
    (-2, _("Against us")),
    (-1, _("Doubtful")),
    (0, _("Neither nor")),
    (1, _("Friendly")),
    (2, _("Speaks up for us")),
]


class ContactForm(VersionedForm):
    sentiment = forms.TypedChoiceField(
        label=_("How they feel about us"), choices=FEELINGS, coerce=int, initial=0, empty_value=0
    )

    class Meta:
        model = Contact
        fields = ["name", "title", "email", "phone", "role", "influence", "sentiment", "channel"]
        help_texts = {
            "influence": _("0: none. 5: their word decides."),
            "channel": _("For example: a call before 9."),
        }
