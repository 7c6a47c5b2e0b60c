"""What a customer writes when something bothers them, and what the PMO answers."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm
from services.models import Feeling


class ConcernForm(PortalForm):
    body = forms.CharField(
        label=_("What is on your mind?"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Write at least one sentence, so that we know what it is about.")},
    )
    feeling = forms.ChoiceField(
        label=_("Is it something that"), choices=Feeling.choices, initial=Feeling.HURTS, widget=forms.RadioSelect
    )
    about = forms.TypedMultipleChoiceField(
        label=_("Is it about somebody of the PMO?"),
        required=False,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Whom you tick, or name in your words, does not see it. Somebody else takes care of it."),
    )
    may_read_it = forms.BooleanField(label=_("Whom I name may read it too"), required=False)

    def __init__(self, *args, colleagues: dict[int, str], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["about"].choices = list(colleagues.items())


class ConcernAnswerForm(PortalForm):
    lens = "body"
    body = forms.CharField(
        label=_("Your answer"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Write what you will do, or what you have done.")},
    )
    seen_version = forms.IntegerField(widget=forms.HiddenInput)

    def again(self, version: int) -> "ConcernAnswerForm":
        """Return the same form, words kept, over the newer version of the concern."""
        data = self.data.copy()
        data["seen_version"] = str(version)
        fresh = ConcernAnswerForm(data)
        fresh.is_valid()
        return fresh
