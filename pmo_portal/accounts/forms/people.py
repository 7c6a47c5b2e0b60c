"""Forms of people: the one field of the sign-in page, the profile, and those whom the lead lets in."""

from functools import lru_cache
from zoneinfo import available_timezones

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from pmo_portal.accounts.models import Role, User
from pmo_portal.core.forms import PortalForm, PortalModelForm
from pmo_portal.core.holiday_calendar import country_choices

NOT_A_PLACE = ("Etc/", "SystemV/", "US/", "posix/", "right/")


@lru_cache(maxsize=1)
def places() -> tuple[str, ...]:
    """Return the time zones that a person would look for, as in Europe/Berlin."""
    return ("UTC", *sorted(name for name in available_timezones() if "/" in name and not name.startswith(NOT_A_PLACE)))


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

    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)

    class Meta:
        model = User
        fields = ["name", "title", "phone", "language", "time_zone", "country", "theme", "density", "shortcuts_enabled"]
        widgets = {"time_zone": forms.TextInput(attrs={"list": "time-zones", "autocomplete": "off"})}
        help_texts = {
            "time_zone": _(
                "Begin with your city. All times are shown in this zone, and mails keep to its working day."
            ),
            "shortcuts_enabled": _("One key alone does something, such as ? for the list. Off if it gets in your way."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        countries = [("", _("None of these")), *country_choices(get_language() or "en")]
        self.fields["country"] = forms.ChoiceField(
            label=_("Country"),
            choices=countries,
            required=False,
            help_text=_("We write to nobody on a public holiday of their country."),
        )
        if self.instance.role == Role.CUSTOMER:
            del self.fields["density"]


class InvitePersonForm(PortalForm):
    """A new person of the PMO, or a leader."""

    name = forms.CharField(label=_("Name"), max_length=120)
    email = forms.EmailField(label=_("Work e-mail"), max_length=254)
    title = forms.CharField(label=_("Job"), max_length=120, required=False)
    role = forms.ChoiceField(label=_("Part"), choices=[choice for choice in Role.choices if choice[0] != Role.CUSTOMER])
    language = forms.ChoiceField(label=_("Language of their mails"), choices=settings.LANGUAGES)


class PersonForm(PortalForm):
    """What somebody of the PMO or a leader may do."""

    role = forms.ChoiceField(label=_("Part"), choices=[choice for choice in Role.choices if choice[0] != Role.CUSTOMER])
    is_active = forms.BooleanField(
        label=_("May sign in"),
        required=False,
        help_text=_("Without the tick all their devices are signed out at once. Nothing they wrote is lost."),
    )
