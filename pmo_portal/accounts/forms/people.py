"""Forms of people: the one field of the sign-in page, and the profile."""

from zoneinfo import available_timezones

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.accounts.models import User
from pmo_portal.core.forms import PortalForm, PortalModelForm


class SignInForm(PortalForm):
    """One field: the work e-mail."""

    email = forms.EmailField(
        label=_("Work e-mail"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "class": "form-control-lg"}),
        error_messages={
            "required": _("Write your work e-mail here, then we send the link."),
            "invalid": _("Something is missing in this address. It usually looks like name@company.example."),
        },
    )


class ProfileForm(PortalModelForm):
    """How a person is spoken to and what they see."""

    class Meta:
        model = User
        fields = ["name", "title", "phone", "language", "time_zone", "theme", "density", "shortcuts_enabled"]
        widgets = {"time_zone": forms.TextInput(attrs={"list": "time-zones", "autocomplete": "off"})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        from django.conf import settings

        self.fields["language"] = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
        if self.instance.role == "customer":
            del self.fields["density"]

    @property
    def zones(self) -> list[str]:
        return sorted(available_timezones())
