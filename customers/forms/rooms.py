"""Small forms of the interview room: notes, own questions, who talks, consent."""

from django import forms
from django.utils.translation import gettext_lazy as _

from customers.actions.consents import decision_of
from customers.actions.notes import LONGEST_NOTES
from customers.actions.turns import SILENCE
from customers.models import Side
from pmo_portal.core.forms import PortalForm


class NotesForm(PortalForm):
    """`version` guards the words of a second note-taker; `asked` says that it was asked, `go` and `back` lead to another question."""

    notes = forms.CharField(
        label=_("What they say, as they say it"),
        required=False,
        max_length=LONGEST_NOTES,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8, "class": "notes"}),
    )
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    silence = forms.IntegerField(min_value=0, max_value=3600, required=False, widget=forms.HiddenInput)
    asked = forms.BooleanField(required=False, widget=forms.HiddenInput)
    go = forms.IntegerField(min_value=1, required=False, widget=forms.HiddenInput)
    back = forms.IntegerField(min_value=1, required=False, widget=forms.HiddenInput)


class OwnQuestionForm(PortalForm):
    text = forms.CharField(label=_("Your own question"), max_length=300)


class TalkForm(PortalForm):
    """Who talks from now on; `at` is the room's clock in seconds."""

    side = forms.ChoiceField(choices=[(side, side) for side in (*Side.values, SILENCE)])
    speaker = forms.CharField(required=False, max_length=120)
    at = forms.FloatField(required=False, min_value=0, max_value=43_200)


class ConsentForm(PortalForm):
    """What one person agreed to. All switches off: not asked yet, refused, or taken back."""

    speaker = forms.CharField(max_length=120)
    keep = forms.BooleanField(required=False)
    team = forms.BooleanField(required=False)
    leaders = forms.BooleanField(required=False)
    named = forms.BooleanField(required=False)
    refused = forms.BooleanField(required=False)

    def decision(self, had_agreed: bool) -> dict:
        """Return state and scope as `record_consent` takes them."""
        return decision_of(switches=self.cleaned_data, had_agreed=had_agreed)
