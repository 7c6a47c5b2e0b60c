""" "Did we hear you?" (2.9, N3): plain lines that go back to the one who spoke, and what they say to each.

Only the interviewee's answers live here; what they change (facts, quotes) is done by `actions/playback_answers.py`.
"""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .owned import CustomerOwned
from .quote import ConsentState

FEWEST_LINES, MOST_LINES = 5, 12
LONGEST_LINE = 600


class PlaybackQuerySet(models.QuerySet):
    """What was played back is the PMO's working paper, and only as long as the person agrees."""

    def consented(self):
        return self.filter(consent__state=ConsentState.RECORDED)

    def visible_to(self, user):
        return self.consented() if user.is_pmo else self.none()

    editable_by = visible_to


class Playback(CustomerOwned):
    """Lines sent to one person of one talk. The token is kept hashed and ends when answered, recalled or too old."""

    interview = models.ForeignKey("customers.Interview", on_delete=models.CASCADE, related_name="playbacks")
    consent = models.ForeignKey("customers.Consent", on_delete=models.CASCADE, related_name="playbacks")
    contact = models.ForeignKey("customers.Contact", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    speaker = models.CharField(max_length=120)
    address = models.EmailField()
    language = models.CharField(max_length=10, default="en")
    note = models.TextField(blank=True, default="", max_length=1500)
    missed = models.TextField(blank=True, default="", max_length=2000)
    token_hash = models.CharField(max_length=64, unique=True)
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    recalled_at = models.DateTimeField(null=True, blank=True)

    objects = PlaybackQuerySet.as_manager()

    class Meta:
        ordering = ["-sent_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["consent"],
                condition=models.Q(answered_at__isnull=True, recalled_at__isnull=True),
                name="customers_playback_one_open",
            )
        ]

    def is_open(self, now) -> bool:
        return self.answered_at is None and self.recalled_at is None and self.expires_at > now


class LineAnswer(models.TextChoices):
    RIGHT = "right", _("That’s right")
    CORRECTED = "corrected", _("Not quite")
    REMOVED = "removed", _("Remove")


class PlaybackLineQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(playback__consent__state=ConsentState.RECORDED) if user.is_pmo else self.none()

    editable_by = visible_to


class PlaybackLine(CustomerOwned):
    """One plain line and where it came from. `before` is what the portal said until the person corrected it.

    `seen_version` is the fact's version when the line was sent: a fact that was rewritten since is not confirmed by it.
    """

    playback = models.ForeignKey(Playback, on_delete=models.CASCADE, related_name="lines")
    position = models.PositiveSmallIntegerField()
    text = models.TextField(max_length=LONGEST_LINE)
    quote = models.ForeignKey("customers.Quote", null=True, on_delete=models.SET_NULL, related_name="played_lines")
    fact = models.ForeignKey("customers.Fact", null=True, on_delete=models.SET_NULL, related_name="+")
    pain = models.ForeignKey("customers.PainPoint", null=True, on_delete=models.SET_NULL, related_name="+")
    seen_version = models.PositiveIntegerField(null=True)
    answer = models.CharField(max_length=10, choices=LineAnswer.choices, blank=True, default="")
    correction = models.TextField(blank=True, default="", max_length=LONGEST_LINE)
    before = models.TextField(blank=True, default="")

    objects = PlaybackLineQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["playback", "position"], name="customers_playback_line_once")]


class ConsentLink(CustomerOwned):
    """The link by which a person looks at what they agreed to and takes it back. The token is kept hashed."""

    consent = models.ForeignKey("customers.Consent", on_delete=models.CASCADE, related_name="links")
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
