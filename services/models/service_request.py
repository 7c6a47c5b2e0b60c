"""A customer asks for a service of the catalogue (5.10): four fields, a named owner, an answer date, and what became of it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned, OwnedQuerySet
from customers.models.owned import memberships_of

from .service import Service

ASKING_ROLES = ("sponsor", "editor", "suggester")


class RequestState(models.TextChoices):
    WAITING = "waiting", _("waits for our answer")
    ACCEPTED = "accepted", _("we do it")
    DECLINED = "declined", _("not now")
    WITHDRAWN = "withdrawn", _("taken back")


class ServiceRequestQuerySet(OwnedQuerySet):
    """Everybody of the customer sees its requests; who may propose may ask and take back, the PMO answers."""

    def editable_by(self, user):
        if user.is_pmo:
            return self
        if user.sees_all_customers:
            return self.none()
        mine = [row["customer"] for row in memberships_of(user) if row["role"] in ASKING_ROLES]
        return self.filter(customer_id__in=mine)


class ServiceRequest(CustomerOwned):
    """`answer_due_at` was promised when it was asked; `late_told_at` is when the leads heard that it passed (once).

    A no carries `answer`, the reason, and `alternative`, which serves the value statement `serves` where one is known (4.16).
    """

    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="requests")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    speaker = models.CharField(max_length=120)
    wish = models.TextField(_("what you need"), max_length=2000)
    pain = models.ForeignKey(
        "customers.PainPoint", null=True, blank=True, on_delete=models.SET_NULL, related_name="service_requests"
    )
    people = models.PositiveIntegerField(_("how many people it helps"), null=True, blank=True)
    wanted_by = models.DateField(_("when you need it"), null=True, blank=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="service_requests")
    asked_at = models.DateTimeField()
    answer_due_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=RequestState.choices, default=RequestState.WAITING)
    answer = models.TextField(max_length=2000, blank=True, default="")
    alternative = models.TextField(max_length=2000, blank=True, default="")
    serves = models.ForeignKey(
        "customers.ValueStatement", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    late_told_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = ServiceRequestQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_at"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state="declined") | (~models.Q(answer="") & ~models.Q(alternative="")),
                name="services_no_has_an_alternative",
            )
        ]
        indexes = [
            models.Index(fields=["answer_due_at"], condition=models.Q(state="waiting"), name="services_request_waiting")
        ]

    def may_be_written_by(self, user) -> bool:
        """Whoever proposes for this customer may ask and take back; the PMO answers. No query inside a request."""
        if user.sees_all_customers:
            return user.is_pmo
        mine = {row["customer"] for row in memberships_of(user) if row["role"] in ASKING_ROLES}
        return self.customer_id in mine
