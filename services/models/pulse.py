"""A short survey and its answers (7.1-7.4). A GET never counts; one answer an invitation, changeable until it ends."""

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned, OwnedQuerySet, TeamOnlyQuerySet

FACES = [
    (1, "mood-cry", _("Awful")),
    (2, "mood-sad", _("Hard")),
    (3, "mood-empty", _("So-so")),
    (4, "mood-smile", _("Good")),
    (5, "mood-happy", _("Great")),
]


EASE = [
    (1, "mood-cry", _("Very hard")),
    (2, "mood-sad", _("Hard")),
    (3, "mood-empty", _("So-so")),
    (4, "mood-smile", _("Easy")),
    (5, "mood-happy", _("Very easy")),
]
LIKELY = [(score, "", str(score)) for score in range(11)]


class PulseQuestion(models.TextChoices):
    """The question that one tap answers. Its scale is in rules/pulse_questions.py."""

    CSAT = "csat", _("How is it to work with us?")
    NPS = "nps", _("How likely is it that you would tell a colleague to work with us?")
    EFFORT = "effort", _("How easy was it to get what you needed from us?")


STEPS = {"csat": FACES, "nps": LIKELY, "effort": EASE}
DRIVER_WORDINGS = {
    "effectiveness": _("We did what you needed"),
    "ease": _("It was easy to get"),
    "speed": _("It came fast enough"),
    "transparency": _("You knew what happened and why"),
    "humanity": _("You were treated like a person"),
}
SCORE_RANGE = models.Q(kind="nps", score__gte=0, score__lte=10) | (
    ~models.Q(kind="nps") & models.Q(score__gte=1, score__lte=5)
)


class Every(models.TextChoices):
    MONTH = "month", _("every month")
    QUARTER = "quarter", _("every quarter")


class PulseSchedule(CustomerOwned):
    """A pulse that comes again on the day of `first_date`, in the customer's own time; `next_date` is None once stopped.

    `remind_after_days` 0: nobody is reminded. `questions` are those of rules/pulse_questions.py.
    """

    title = models.CharField(_("title"), max_length=120)
    intro = models.TextField(_("what we did for them"), blank=True, default="", max_length=600)
    question = models.CharField(max_length=10, choices=PulseQuestion.choices, default=PulseQuestion.CSAT)
    questions = models.JSONField(default=list)
    every = models.CharField(max_length=7, choices=Every.choices)
    first_date = models.DateField()
    next_date = models.DateField(null=True)
    open_days = models.PositiveSmallIntegerField(default=14)
    remind_after_days = models.PositiveSmallIntegerField(default=5)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["next_date", "pk"]
        indexes = [
            models.Index(
                fields=["next_date"], condition=models.Q(next_date__isnull=False), name="services_schedule_next"
            )
        ]


class Pulse(CustomerOwned):
    """A question to the people of one customer, and perhaps more behind it; open from `opens_at` to `closes_at`.

    `imported_from` is the file that its answers came from: then nobody was invited by us. One a schedule and day.
    """

    title = models.CharField(_("title"), max_length=120)
    intro = models.TextField(_("what we did for them"), blank=True, default="", max_length=600)
    question = models.CharField(max_length=10, choices=PulseQuestion.choices, default=PulseQuestion.CSAT)
    questions = models.JSONField(default=list, db_default=models.Value([], models.JSONField()))
    schedule = models.ForeignKey(PulseSchedule, null=True, on_delete=models.SET_NULL, related_name="pulses")
    planned_for = models.DateField(null=True)
    imported_from = models.CharField(max_length=200, blank=True, default="", db_default="")
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-opens_at"]
        constraints = [models.UniqueConstraint(fields=["schedule", "planned_for"], name="services_scheduled_once")]


class Invitation(CustomerOwned):
    """One person asked. The token is kept hashed; the mail's link carries the token itself."""

    pulse = models.ForeignKey(Pulse, on_delete=models.CASCADE, related_name="invitations")
    contact = models.ForeignKey("customers.Contact", null=True, on_delete=models.SET_NULL, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    address = models.EmailField()
    token_hash = models.CharField(max_length=64, unique=True)
    reminded_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pulse", "address"], name="services_invited_once")]


class Naming(models.TextChoices):
    NAMED = "named", _("with my name")
    SCORE_ONLY = "score_only", _("only the number with my name")
    ANONYMOUS = "anonymous", _("without my name")


class ResponseQuerySet(OwnedQuerySet):
    """Single answers are for the PMO and for whoever gave them; others meet them as figures of groups."""

    def visible_to(self, user):
        return self if user.is_pmo else self.filter(invitation__user=user)

    def countable_by(self, user):
        """Satisfaction (1-5) that may enter a figure for this reader; a query that uses this never returns a single row."""
        return super().visible_to(user).filter(kind=PulseQuestion.CSAT)

    def of_kind(self, user, kind: str):
        """Answers to any lead question that may enter a figure for this reader; never returned as single rows."""
        return super().visible_to(user).filter(kind=kind)

    def editable_by(self, user):
        return self.none()


class Response(CustomerOwned):
    """`score` is on the scale of `kind`. A second tap changes the answer of the same invitation.

    An anonymous answer has no invitation: its id is random, its moments are those of the pulse's opening, and `link_mark`
    (an HMAC of the link) lets only that link find it again; the mark goes when the pulse has ended.
    """

    pulse = models.ForeignKey(Pulse, on_delete=models.CASCADE, related_name="responses")
    invitation = models.OneToOneField(Invitation, null=True, on_delete=models.CASCADE, related_name="response")
    link_mark = models.CharField(max_length=64, null=True, unique=True)  # noqa: DJ001 (unique where set)
    import_key = models.CharField(max_length=64, null=True)  # noqa: DJ001 (unique where set)
    kind = models.CharField(max_length=10, choices=PulseQuestion.choices, default="csat", db_default="csat")
    score = models.PositiveSmallIntegerField(validators=[MaxValueValidator(10)])
    comment = models.TextField(_("what makes it so"), blank=True, default="", max_length=2000)
    replies = models.JSONField(default=dict, db_default=models.Value({}, models.JSONField()))
    naming = models.CharField(max_length=10, choices=Naming.choices, default=Naming.NAMED)
    answered_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    wants_call = models.BooleanField(_("please call me about it"), default=False)
    may_pass_on = models.BooleanField(
        _("you may show my words to the person they are about"), default=False, db_default=False
    )

    objects = ResponseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=SCORE_RANGE, name="services_score_range"),
            models.CheckConstraint(
                condition=~models.Q(naming="anonymous") | models.Q(invitation__isnull=True, wants_call=False),
                name="services_anonymous_is_unlinked",
            ),
            models.UniqueConstraint(fields=["customer", "kind", "import_key"], name="services_imported_once"),
        ]
        indexes = [
            models.Index(
                fields=["customer", "answered_at"],
                include=["score"],
                condition=models.Q(kind="csat"),
                name="services_response_time",
            ),
            models.Index(fields=["customer", "kind", "answered_at"], name="services_response_kind"),
        ]


class ResponseImport(CustomerOwned):
    """A file of survey answers that was uploaded and not yet confirmed. `answers`, `report`: as in RecordImport."""

    filename = models.CharField(max_length=200)
    raw = models.BinaryField()
    answers = models.JSONField(default=dict)
    report = models.JSONField(default=dict)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)

    objects = TeamOnlyQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]


class Praise(CustomerOwned):
    """Words of a customer, passed on to the colleague whom they are about, because their writer allowed it (7.11)."""

    response = models.ForeignKey(Response, on_delete=models.CASCADE, related_name="praises")
    about = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    passed_on_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    objects = TeamOnlyQuerySet.as_manager()

    class Meta:
        ordering = ["-at"]
        constraints = [models.UniqueConstraint(fields=["response", "about"], name="services_praised_once")]
