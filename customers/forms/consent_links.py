"""What somebody decides by link about their own words (2.1)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from customers.models import ConsentScope, ConsentState
from pmo_portal.core.forms import PortalForm

OWN_SCOPES = [
    (ConsentScope.PMO, _("only the PMO reads them")),
    (ConsentScope.TEAM, _("my own team reads them too")),
    (ConsentScope.LEADERS_UNNAMED, _("leaders read them too, without my name")),
    (ConsentScope.LEADERS_NAMED, _("leaders read them too, with my name")),
    (ConsentScope.EVERYBODY, _("everybody may read them")),
]
TAKE_BACK = "take_back"


class ConsentLinkForm(PortalForm):
    """A scope, or `take_back`: the two buttons of the page."""

    scope = forms.ChoiceField(choices=OWN_SCOPES, required=False)
    decision = forms.ChoiceField(choices=[("agree", "agree"), (TAKE_BACK, TAKE_BACK)])

    def clean(self):
        data = super().clean()
        if data.get("decision") == "agree" and not data.get("scope") and "scope" not in self.errors:
            self.add_error("scope", _("Choose who may read your words."))
        return data

    def decided(self, had_agreed: bool) -> dict:
        """Return state and scope as `decide_by_link` takes them."""
        if self.cleaned_data["decision"] == TAKE_BACK:
            return {"state": ConsentState.WITHDRAWN if had_agreed else ConsentState.REFUSED}
        return {"state": ConsentState.RECORDED, "scope": self.cleaned_data["scope"]}
