"""Reading what leaders wrote: targets, thanks, kept views, and the words of a mail of thanks."""

from django.conf import settings
from django.db.models import Q
from django.urls import reverse

from services.models import LeaderThanks, Mail, SavedView, Target

MOST_THANKS = 60


def targets_for(user) -> list[Target]:
    """Return the targets, for leaders and the PMO. 1 query."""
    return list(Target.objects.visible_to(user).select_related("set_by"))


def thanks_for(user) -> list[LeaderThanks]:
    """Return the newest thanks: those to all and, for people of the PMO, those to themselves; leaders see all. 1 query."""
    rows = LeaderThanks.objects.visible_to(user).select_related("sender", "to")
    if user.is_pmo:
        rows = rows.filter(Q(to=user) | Q(to__isnull=True))
    return list(rows[:MOST_THANKS])


def views_of(user) -> list[SavedView]:
    """Return the kept views of one person. 1 query."""
    return list(SavedView.objects.visible_to(user))


def thanks_words(mail: Mail) -> dict | None:
    """Return what a mail of thanks says; None when the words are gone. 1 query."""
    thanks = LeaderThanks.objects.filter(pk=mail.context["thanks"]).select_related("sender").first()
    if thanks is None:
        return None
    site = settings.SITE_URL.rstrip("/")
    return {"thanks": thanks, "url": site + reverse("services:leader-thanks-index")}
