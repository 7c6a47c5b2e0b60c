"""The outbox: the row is the truth about a mail, whatever crashes (STACK.md, "Reminders")."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _


class MailState(models.TextChoices):
    WAITING = "waiting", _("waiting")
    CLAIMED = "claimed", _("claimed")
    HANDING = "handing", _("being handed over")
    SENT = "sent", _("sent")
    UNCERTAIN = "uncertain", _("not sure whether it arrived")
    FAILED = "failed", _("refused")
    BUNDLED = "bundled", _("in another mail")
    CANCELLED = "cancelled", _("not needed any more")


class MailKind(models.TextChoices):
    SIGN_IN = "sign_in", _("sign-in link")
    REMINDER = "reminder", _("reminder")
    PULSE = "pulse", _("pulse")
    CONCERN_RAISED = "concern_raised", _("somebody told us something")
    CONCERN_HEARD = "concern_heard", _("we have read it")
    CONCERN_ANSWERED = "concern_answered", _("is it better now?")
    PASSWORD = "password", _("a new password")
    INVITATION = "invitation", _("welcome")
    ROADMAP = "roadmap", _("roadmap")
    PLAYBACK = "playback", _("what we heard")
    CONSENT = "consent", _("may we keep your words?")
    TALK = "talk", _("a talk with you, for your calendar")
    THANKS = "thanks", _("thank you for the talk")
    BUNDLE = "bundle", _("several things in one mail")
    LATE = "late", _("follow-ups that are late")
    FELT = "felt", _("does it still hurt?")
    HANDED_OVER = "handed_over", _("a follow-up is yours now")
    NEW_DATE = "new_date", _("a new date for a promise")
    CONCERN_SEEN = "concern_seen", _("somebody has read what you wrote")
    CONCERN_PLAN = "concern_plan", _("a plan waits for you")
    CONCERN_LATE = "concern_late", _("a customer was not heard in time")
    CONCERN_RECHECK = "concern_recheck", _("are we good?")
    TASK = "task", _("something to do")
    AGREEMENT = "agreement", _("our agreement")
    PROMISE_DUE = "promise_due", _("something you promised is due")
    PROMISE_ASKED = "promise_asked", _("was this promise kept?")
    ADOPTION = "adoption", _("do you use it?")
    SEEN = "seen", _("can you see this working for you?")
    MIRROR = "mirror", _("how we work together, in both directions")
    MONDAY = "monday", _("the week on one page")
    LEADER_THANKS = "leader_thanks", _("thanks from a leader")
    SERVICE_ASKED = "service_asked", _("somebody asks for a service")
    SERVICE_ANSWERED = "service_answered", _("our answer to what you asked for")
    SERVICE_LATE = "service_late", _("a request waits too long")
    NEWS = "news", _("news about your roadmap")


class MailQuerySet(models.QuerySet):
    """The delivery log is the PMO's, but for the mails that somebody must not know of."""

    def visible_to(self, user):
        return self.exclude(not_for__contains=[user.pk]) if user.is_pmo else self.none()

    editable_by = visible_to


class MailAttemptQuerySet(models.QuerySet):
    """Tries are seen with their mail."""

    def visible_to(self, user):
        return self.filter(mail__in=Mail.objects.visible_to(user)) if user.is_pmo else self.none()

    editable_by = visible_to


class Mail(models.Model):
    """One mail to one person. Its words are made when it is handed over, from `kind`, `context` (ids, and for links the
    sealed token) in the recipient's language; `Message-ID` and `Date` are fixed when the row is written.

    `unique_key` names the cause ("follow-up:12:2026-11-30T09:00Z"): the same cause never makes two rows.
    Before it may be claimed it is sorted (`actions/sorting.py`): `is_sorted`; `rhythm` is set where it waits for the bundle
    that the person chose, `went_in` is the id of the mail in which it went, `any_hour` frees it of working hours.
    `repeat_is_harmless` says whether an uncertain mail may go once more with the same Message-ID and Date.
    `not_for` are ids of people who do not see the row in the log.
    """

    unique_key = models.CharField(max_length=200, unique=True)
    customer = models.ForeignKey(
        "customers.Customer", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    address = models.EmailField()
    kind = models.CharField(max_length=16, choices=MailKind.choices)
    context = models.JSONField(default=dict)
    message_id = models.CharField(max_length=200, unique=True)
    date_header = models.DateTimeField()
    due_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=MailState.choices, default=MailState.WAITING)
    repeat_is_harmless = models.BooleanField(default=True)
    claim_token = models.UUIDField(null=True)
    lease_until = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    repeats = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    reply = models.CharField(max_length=500, blank=True, default="")
    is_sorted = models.BooleanField(default=True, db_default=True)
    rhythm = models.CharField(max_length=7, blank=True, default="", db_default="")
    any_hour = models.BooleanField(default=False, db_default=False)
    went_in = models.BigIntegerField(null=True)
    not_for = ArrayField(models.BigIntegerField(), default=list, db_default=[])
    created_at = models.DateTimeField(auto_now_add=True)

    objects = MailQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(state__in=MailState.values), name="services_mail_state_known")
        ]
        indexes = [
            models.Index(
                fields=["next_try_at"], condition=models.Q(state__in=["waiting", "uncertain"]), name="services_mail_due"
            ),
            models.Index(
                fields=["lease_until"],
                condition=models.Q(state__in=["claimed", "handing"]),
                name="services_mail_leased",
            ),
            models.Index(fields=["-created_at"], name="services_mail_newest"),
            models.Index(fields=["next_try_at"], condition=models.Q(is_sorted=False), name="services_mail_unsorted"),
            models.Index(fields=["went_in"], condition=models.Q(went_in__isnull=False), name="services_mail_items"),
        ]


class MailAttempt(models.Model):
    """The delivery log: each try with what the server said. `customer` is that of the mail."""

    mail = models.ForeignKey(Mail, on_delete=models.CASCADE, related_name="tries")
    customer = models.ForeignKey(
        "customers.Customer", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    at = models.DateTimeField()
    outcome = models.CharField(max_length=12)
    reply = models.CharField(max_length=500, blank=True, default="")

    objects = MailAttemptQuerySet.as_manager()

    class Meta:
        ordering = ["at"]


class LocalMail(models.Model):
    """What `./portal up` keeps instead of sending: the mailbox of /outbox/. Empty wherever EMAIL_URL is set."""

    message_id = models.CharField(max_length=200, unique=True)
    address = models.EmailField()
    subject = models.CharField(max_length=300)
    date_header = models.DateTimeField()
    text = models.TextField()
    html = models.TextField(blank=True)
    arrived_at = models.DateTimeField()

    class Meta:
        ordering = ["-arrived_at", "-pk"]
