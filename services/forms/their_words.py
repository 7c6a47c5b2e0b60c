"""A word of ours and what this customer says for it (N7)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm
from services.rules.lens.their_words import LONGEST_WORD


class TheirWordForm(PortalForm):
    ours = forms.CharField(
        label=_("When we say"),
        max_length=LONGEST_WORD,
        widget=forms.TextInput(attrs={"list": "our-words", "autocomplete": "off"}),
        error_messages={"required": _("Write the word of ours that it stands for.")},
    )
    theirs = forms.CharField(
        label=_("they read"),
        max_length=LONGEST_WORD,
        error_messages={"required": _("Write what they say.")},
    )
    quote = forms.IntegerField(required=False, widget=forms.HiddenInput)


class LeftPhraseForm(PortalForm):
    theirs = forms.CharField(max_length=LONGEST_WORD)
