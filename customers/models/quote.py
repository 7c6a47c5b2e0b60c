"""Verbatim words with speaker and date (2.4), and the consent without which they go nowhere."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .owned import CustomerOwned


class ConsentState(models.TextChoices):
    ASKED = "asked", _("Asked")
    RECORDED = "recorded", _("Agreed")
    REFUSED = "refused", _("Refused")
    WITHDRAWN = "withdrawn", _("Taken back")


class ConsentScope(models.TextChoices):
    """Who may read the words; each includes the ones before it."""

    PMO = "pmo", _("the PMO")
    TEAM = "team", _("their own team")
    LEADERS_UNNAMED = "leaders_unnamed", _("leaders, without the name")
    LEADERS_NAMED = "leaders_named", _("leaders, with the name")
    EVERYBODY = "everybody", _("everybody")


class Consent(CustomerOwned):
    """One person's word on what may be done with what they said. No verbatim without such a row."""

    interview = models.ForeignKey(
        "customers.Interview", null=True, blank=True, on_delete=models.CASCADE, related_name="consents"
    )
    contact = models.ForeignKey(
        "customers.Contact", null=True, blank=True, on_delete=models.CASCADE, related_name="consents"
    )
    speaker = models.CharField(max_length=120)
    state = models.CharField(max_length=10, choices=ConsentState.choices)
    scope = models.CharField(max_length=16, choices=ConsentScope.choices, default=ConsentScope.TEAM)
    basis = models.CharField(max_length=200, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["interview", "speaker"], name="customers_consent_once")]


class QuoteTag(models.TextChoices):
    VALUE = "value", _("What they value")
    PAIN = "pain", _("Pain")
    OBJECTIVE = "objective", _("Objective")
    CONCERN = "concern", _("Concern")
    PRAISE = "praise", _("Praise")


class QuoteQuerySet(models.QuerySet):
    """Quotes by reader and consent: withdrawn or refused words are nobody's on the next request."""

    def consented(self):
        return self.filter(consent__state=ConsentState.RECORDED, removed_at__isnull=True)

    def visible_to(self, user):
        from .owned import customer_ids_of

        quotes = self.consented()
        if user.is_pmo:
            return quotes
        if user.sees_all_customers:
            return quotes.filter(
                consent__scope__in=[ConsentScope.LEADERS_UNNAMED, ConsentScope.LEADERS_NAMED, ConsentScope.EVERYBODY]
            )
        return quotes.filter(customer_id__in=customer_ids_of(user)).exclude(consent__scope=ConsentScope.PMO)

    def editable_by(self, user):
        return self.consented() if user.is_pmo else self.none()


class Quote(CustomerOwned):
    """`start` and `end` are code points in the notes or the turn that the words were marked in.

    `removed_at`: the one who said it asked for these words alone to go; they are then gone like withdrawn ones.
    """

    consent = models.ForeignKey(Consent, on_delete=models.PROTECT, related_name="quotes")
    interview = models.ForeignKey(
        "customers.Interview", null=True, blank=True, on_delete=models.SET_NULL, related_name="quotes"
    )
    question = models.ForeignKey(
        "customers.InterviewQuestion", null=True, blank=True, on_delete=models.SET_NULL, related_name="quotes"
    )
    turn = models.ForeignKey("customers.Turn", null=True, blank=True, on_delete=models.SET_NULL, related_name="quotes")
    contact = models.ForeignKey(
        "customers.Contact", null=True, blank=True, on_delete=models.SET_NULL, related_name="quotes"
    )
    speaker = models.CharField(_("who said it"), max_length=120)
    text = models.TextField(_("their words"), max_length=4000)
    tag = models.CharField(_("what it is"), max_length=10, choices=QuoteTag.choices)
    language = models.CharField(max_length=10, default="en")
    said_at = models.DateTimeField()
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    kept_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = QuoteQuerySet.as_manager()

    class Meta:
        ordering = ["-said_at", "-pk"]
        indexes = [
            models.Index(fields=["customer", "-said_at"], name="customers_quote_newest"),
            models.Index(fields=["-said_at"], name="customers_quote_all_newest"),
        ]

    @property
    def is_readable(self) -> bool:
        """Whether the words still stand, for rows that point at a quote. Needs `consent` loaded."""
        return self.removed_at is None and self.consent.state == ConsentState.RECORDED

    def is_said_by(self, user) -> bool:
        """Whether this person said it. Needs `contact` loaded."""
        return self.contact is not None and self.contact.user_id == user.pk

    def speaker_for(self, user) -> str:
        """The name this reader may see: leaders read it only if the person agreed to that. Needs `consent` loaded."""
        if user.role == "leader" and self.consent.scope == ConsentScope.LEADERS_UNNAMED:
            return ""
        return self.speaker
