"""The three taps a month: each has its likely answers to choose from (3.9)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.forms import PortalForm

HOURS = [(0, _("none")), (2, "2"), (4, "4"), (8, "8"), (16, "16"), (24, "24"), (40, _("40 or more"))]
CHANGES = [(0, _("none")), (1, "1"), (2, "2"), (3, "3"), (4, "4"), (5, _("5 or more"))]
FIRES = [(0, _("nothing")), (10, "10 %"), (25, "25 %"), (50, "50 %"), (75, "75 %"), (100, _("all of it"))]


def choice(label, choices, **options) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label=label, choices=choices, coerce=int, widget=forms.RadioSelect, **options)


class BreathingForm(PortalForm):
    free_hours = choice(
        _("How many hours a month have you free for something new?"),
        HOURS,
        error_messages={"required": _("Choose how many hours are free.")},
    )
    light = choice(_("Small changes that you live through now"), CHANGES, initial=0)
    middling = choice(_("Middling changes"), CHANGES, initial=0)
    heavy = choice(_("Big changes"), CHANGES, initial=0)
    fire_pct = choice(
        _("How much of your week goes into putting out fires?"),
        FIRES,
        error_messages={"required": _("Choose how much of the week it is.")},
    )
