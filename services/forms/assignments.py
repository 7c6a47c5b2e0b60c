"""Who does what for a customer, and who stands in (6.8)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm
from services.queries.follow_ups import colleagues


class AssignmentForm(PortalForm):
    lens = "does"
    person = forms.ModelChoiceField(label=_("Who"), queryset=None, empty_label=None)
    does = forms.CharField(label=_("Does what for them"), max_length=200)
    stand_in = forms.ModelChoiceField(
        label=_("Who stands in"), queryset=None, required=False, empty_label=_("Nobody yet")
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = self.fields["stand_in"].queryset = colleagues()

    def clean(self):
        given = super().clean()
        if given.get("person") is not None and given.get("person") == given.get("stand_in"):
            self.add_error("stand_in", _("Nobody stands in for themselves. Choose somebody else."))
        return given
