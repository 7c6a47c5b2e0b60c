"""A task of the partnership (6.4): what one side does for both, done from the mail's link without a password."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned, SharedQuerySet


class TaskSide(models.TextChoices):
    CUSTOMER = "customer", _("you")
    PMO = "pmo", _("the PMO")


class TaskQuerySet(SharedQuerySet):
    """Both sides see them and write them; whoever it belongs to may say that it is done."""

    def waiting(self):
        return self.filter(done_at__isnull=True, dropped_at__isnull=True)


class Task(CustomerOwned):
    """`contact` does it for the customer, `owner` for the PMO: one of the two, as `side` says. Due at the end of `due_date`.

    `asked_at` is when its mail goes out: the ask budget of the person may put it off. `reminded_at`: its day was over, and
    they were reminded, once.
    """

    title = models.CharField(_("what is to be done"), max_length=200)
    side = models.CharField(max_length=8, choices=TaskSide.choices)
    contact = models.ForeignKey("customers.Contact", null=True, on_delete=models.SET_NULL, related_name="+")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    due_date = models.DateField(_("by"))
    origin_path = models.CharField(max_length=300, blank=True, default="")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField()
    asked_at = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.CharField(max_length=120, blank=True, default="")
    dropped_at = models.DateTimeField(null=True, blank=True)

    objects = TaskQuerySet.as_manager()

    class Meta:
        ordering = ["due_date", "pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(side__in=TaskSide.values), name="services_task_side_known")
        ]
        indexes = [
            models.Index(
                fields=["customer", "due_date"],
                condition=models.Q(done_at__isnull=True, dropped_at__isnull=True),
                name="services_task_open",
            )
        ]

    def __str__(self) -> str:
        return self.title
