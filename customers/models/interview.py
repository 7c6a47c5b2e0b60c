"""A conversation: its plan, what was asked, what was said, who spoke (2.1, 2.2, 2.14)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .owned import CustomerOwned
from .quote import Consent, ConsentState


class InterviewKind(models.TextChoices):
    VALUE = "value", _("What they value")
    JOURNEY = "journey", _("Their journey")
    REVIEW = "review", _("Review")
    IMPORTED = "imported", _("Imported")


class InterviewStatus(models.TextChoices):
    PLANNED = "planned", _("Planned")
    RUNNING = "running", _("Under way")
    FINISHED = "finished", _("Finished")


class InterviewQuerySet(models.QuerySet):
    """Notes and turns are the PMO's working paper: customers meet their words as quotes, leaders by consent."""

    def visible_to(self, user):
        return self if user.is_pmo else self.none()

    editable_by = visible_to


class Interview(CustomerOwned):
    """`external_id` is the id in the file it was imported from: the same file twice makes nothing new.

    The clock of the room shows started → now without `paused_seconds`; it stands still while `paused_at` is set.
    `room_seq` is the number of the last change in the room's log (`room.py`); whoever writes there locks this row.
    """

    title = models.CharField(_("what it is about"), max_length=200)
    goal = models.CharField(_("what we want to learn"), max_length=500, blank=True)
    kind = models.CharField(_("kind"), max_length=10, choices=InterviewKind.choices, default=InterviewKind.VALUE)
    status = models.CharField(max_length=10, choices=InterviewStatus.choices, default=InterviewStatus.PLANNED)
    place = models.CharField(_("where"), max_length=120, blank=True)
    planned_at = models.DateTimeField(_("when"), null=True, blank=True)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    held_on = models.DateField(null=True, blank=True)
    interviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="interviews"
    )
    interviewer_name = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=10, default="en")
    external_id = models.CharField(max_length=120, blank=True)
    paused_at = models.DateTimeField(null=True, blank=True)
    paused_seconds = models.PositiveIntegerField(default=0)
    words_interviewer = models.PositiveIntegerField(default=0)
    words_participant = models.PositiveIntegerField(default=0)
    words_other = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    room_seq = models.PositiveBigIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)

    objects = InterviewQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["customer", "external_id"],
                condition=~models.Q(external_id=""),
                name="customers_interview_imported_once",
            )
        ]
        indexes = [
            models.Index(fields=["customer", "-held_on"], name="customers_interview_newest"),
            models.Index(fields=["-held_on", "-id"], name="customers_interview_all_newest"),
        ]

    def __str__(self) -> str:
        return self.title

    def seconds_in(self, now) -> float:
        """Return how many seconds of talk lie between the start and `now`, pauses left out."""
        if self.started_at is None:
            return 0.0
        end = self.finished_at or self.paused_at or now
        return max(0.0, (end - self.started_at).total_seconds() - self.paused_seconds)


class Participant(CustomerOwned):
    """Who was in the room besides the interviewer. A contact, or just a name from an imported file."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="participants")
    contact = models.ForeignKey("customers.Contact", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    name = models.CharField(max_length=120)

    objects = InterviewQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["interview", "name"], name="customers_participant_once")]


class InterviewQuestion(CustomerOwned):
    """One question of the guide and what was said after it. `version` guards the notes (compare and swap)."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="questions")
    position = models.PositiveSmallIntegerField()
    text = models.CharField(_("question"), max_length=300)
    asked_at = models.DateTimeField(null=True, blank=True)
    silence_seconds = models.PositiveSmallIntegerField(default=0)
    notes = models.TextField(blank=True, default="")
    version = models.PositiveIntegerField(default=1)

    objects = InterviewQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["interview", "position"], name="customers_question_position_once")
        ]


class TurnQuerySet(InterviewQuerySet):
    """Turns without those of people who took their words back or refused."""

    def readable(self):
        taken_back = Consent.objects.filter(
            interview=models.OuterRef("interview_id"),
            speaker=models.OuterRef("speaker"),
            state__in=[ConsentState.WITHDRAWN, ConsentState.REFUSED],
        )
        return self.exclude(models.Exists(taken_back))


class Side(models.TextChoices):
    INTERVIEWER = "interviewer", _("Interviewer")
    PARTICIPANT = "participant", _("Participant")
    OTHER = "other", _("Somebody else")


class Turn(CustomerOwned):
    """Who spoke from when to when. Live capture writes times, imports write words; talk share comes from either."""

    # No index of their own: the keys (interview, turn_no) and (customer_id, id) serve both, and imports write fewer.
    customer = models.ForeignKey("customers.Customer", on_delete=models.CASCADE, related_name="+", db_index=False)
    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="turns", db_index=False)
    turn_no = models.PositiveIntegerField()
    speaker = models.CharField(max_length=120)
    side = models.CharField(max_length=11, choices=Side.choices)
    text = models.TextField(blank=True, default="")
    words = models.PositiveIntegerField(default=0)
    started_seconds = models.FloatField(null=True, blank=True)
    ended_seconds = models.FloatField(null=True, blank=True)

    objects = TurnQuerySet.as_manager()

    class Meta:
        ordering = ["turn_no"]
        constraints = [models.UniqueConstraint(fields=["interview", "turn_no"], name="customers_turn_once")]
