"""The forms of a comment, of a remark for the team, and of a no with its alternative."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm
from roadmaps.actions.talking import COMMENT_LENGTH
from roadmaps.rules.envelopes import REASON_LENGTH

EMPTY = {"required": _("Write something first."), "max_length": _("There is room for %(limit_value)s characters.")}


class RemarkForm(PortalForm):
    body = forms.CharField(
        label=_("For the team only"), max_length=COMMENT_LENGTH, widget=forms.Textarea(attrs={"rows": 2}),
        error_messages=EMPTY,
    )  # fmt: skip


class DeclineForm(PortalForm):
    """`values` are the customer's value statements; `needs_alternative` where the PMO declines a wish of the customer."""

    lens = "reason alternative"
    reason = forms.CharField(
        label=_("Why not"), max_length=REASON_LENGTH, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={**EMPTY, "required": _("Say in a sentence why not: whoever proposed it reads it.")},
    )  # fmt: skip
    alternative = forms.CharField(
        label=_("What we can do instead"), max_length=REASON_LENGTH, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            **EMPTY, "required": _("Say what you can do instead: they read it together with the reason."),
        },
    )  # fmt: skip
    serves = forms.TypedChoiceField(
        label=_("What this serves, of the things that they value"), coerce=int, empty_value=None, widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose which of the things that they value this serves."),
            "invalid_choice": _("Choose which of the things that they value this serves."),
        },
    )  # fmt: skip

    def __init__(self, *args, values, needs_alternative: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["serves"].choices = [(value.pk, value.text) for value in values]
        if not values or not needs_alternative:
            del self.fields["serves"]
        if not needs_alternative:
            del self.fields["alternative"]

    def more(self) -> dict:
        """Return what goes with the reason."""
        return {name: self.cleaned_data[name] for name in ("alternative", "serves") if name in self.cleaned_data}
