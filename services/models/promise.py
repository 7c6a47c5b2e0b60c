"""The promise ledger (6.3, N9): who promised what to whom by when, and the receiver's word. The one source of truth.

A follow-up of the PMO may remind of a promise (`FollowUp.promise`); it says when somebody is reminded, never how it went.
What does not live here: the score (rules/promises.py).
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned
from customers.models.owned import SharedQuerySet, memberships_of

WRITING_ROLES = ("sponsor", "editor")


class PromiseSide(models.TextChoices):
    PMO = "pmo", _("The PMO promises")
    CUSTOMER = "customer", _("The customer promises")


class PromiseState(models.TextChoices):
    OPEN = "open", _("Open")
    KEPT = "kept", _("Kept")
    KEPT_LATE = "kept_late", _("Kept late")
    RE_AGREED = "re_agreed", _("Re-agreed in time")
    BROKEN = "broken", _("Not kept")
    WITHDRAWN = "withdrawn", _("Not needed any more")


class PromiseOrigin(models.TextChoices):
    TALK = "talk", _("said in a talk")
    CARD = "card", _("from a card of the roadmap")
    COMMENT = "comment", _("from a comment")
    FOLLOW_UP = "follow_up", _("from a follow-up")
    CHARTER = "charter", _("from our agreement")


class PromiseQuerySet(SharedQuerySet):
    """Whoever writes for the customer may make a promise; the person named in one may always answer for it."""

    def editable_by(self, user):
        if user.is_pmo or user.sees_all_customers:
            return super().editable_by(user)
        writers = [row["customer"] for row in memberships_of(user) if row["role"] in WRITING_ROLES]
        return self.visible_to(user).filter(Q(customer_id__in=writers) | Q(contact__user=user))


class Promise(CustomerOwned):
    """`side` gives it; `partner` is the PMO's person and `contact` the customer's (nobody: any of theirs who may write).

    A re-agreed promise ends, and its new day is a row of its own that `follows` it. `wished_date` is a new day that the
    giver has asked for and the receiver has not answered. `said_done_at` is the giver's word, which keeps nothing.
    """

    side = models.CharField(_("who promises"), max_length=8, choices=PromiseSide.choices)
    text = models.CharField(_("what is promised"), max_length=300)
    due_date = models.DateField(_("by"))
    partner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    contact = models.ForeignKey("customers.Contact", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    quote = models.ForeignKey("customers.Quote", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    origin = models.CharField(max_length=10, choices=PromiseOrigin.choices, blank=True, default="")
    origin_path = models.CharField(max_length=300, blank=True, default="")
    state = models.CharField(max_length=9, choices=PromiseState.choices, default=PromiseState.OPEN)
    said_done_at = models.DateTimeField(null=True, blank=True)
    judged_at = models.DateTimeField(null=True, blank=True)
    wished_date = models.DateField(null=True, blank=True)
    wished_at = models.DateTimeField(null=True, blank=True)
    wished_reason = models.CharField(_("what happened"), max_length=300, blank=True, default="")
    questions = models.PositiveSmallIntegerField(default=0)
    follows = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="followed_by")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField()

    objects = PromiseQuerySet.as_manager()

    class Meta:
        ordering = ["due_date", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(side__in=PromiseSide.values), name="services_promise_side_known"),
            models.CheckConstraint(condition=Q(state__in=PromiseState.values), name="services_promise_state_known"),
        ]
        indexes = [
            models.Index(fields=["customer", "side", "due_date"], name="services_promise_due"),
            models.Index(fields=["due_date"], condition=Q(state="open"), name="services_promise_open"),
        ]

    @property
    def is_ours(self) -> bool:
        return self.side == PromiseSide.PMO

    @property
    def is_over(self) -> bool:
        """The receiver has said a last word; "not kept" may still become "kept late"."""
        return self.state not in (PromiseState.OPEN, PromiseState.BROKEN)

    def is_receiver(self, user) -> bool:
        """Answer whether this person's word counts: the one it was promised to, or somebody who decides for that side."""
        return user.is_pmo if not self.is_ours else self._speaks_for_customer(user)

    def is_giver(self, user) -> bool:
        return user.is_pmo if self.is_ours else self._speaks_for_customer(user)

    def _speaks_for_customer(self, user) -> bool:
        if user.sees_all_customers:
            return False
        roles = [row["role"] for row in memberships_of(user) if row["customer"] == self.customer_id]
        if not roles:
            return False
        named = self.contact.user_id if self.contact_id else None
        return user.pk == named or roles[0] == "sponsor" or (named is None and roles[0] in WRITING_ROLES)


class PromiseDeed(models.TextChoices):
    MADE = "made", _("promised it")
    DONE = "done", _("said that it is done")
    NOT_DONE = "not_done", _("said that it is not done after all")
    WISHED = "wished", _("asked for a new day")
    AGREED = "agreed", _("agreed to the new day")
    DECLINED = "declined", _("did not agree to the new day")
    KEPT = "kept", _("said: kept")
    KEPT_LATE = "kept_late", _("said: kept, but late")
    NOT_YET = "not_yet", _("said: not yet")
    WITHDRAWN = "withdrawn", _("said: not needed any more")


class PromiseEvent(CustomerOwned):
    """One line of a promise's history; `by_name` stands where somebody answered by a link without an account."""

    promise = models.ForeignKey(Promise, on_delete=models.CASCADE, related_name="events")
    deed = models.CharField(max_length=9, choices=PromiseDeed.choices)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    by_name = models.CharField(max_length=120, blank=True, default="")
    day = models.DateField(null=True, blank=True)
    note = models.CharField(max_length=300, blank=True, default="")
    at = models.DateTimeField()

    objects = SharedQuerySet.as_manager()

    class Meta:
        ordering = ["at", "pk"]
