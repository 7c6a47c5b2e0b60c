"""One card of the roadmap. It is written only by operations (roadmaps/actions/operations.py)."""

import uuid

from django.conf import settings
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned

from .roadmap import RoadmapQuerySet


class ItemKind(models.TextChoices):
    RELIEF = "relief", _("Takes a pain away")
    CAPABILITY = "capability", _("A new skill for your team")


class ItemStatus(models.TextChoices):
    IDEA = "idea", _("An idea")
    PLANNED = "planned", _("Planned")
    BUILDING = "building", _("We are building it")
    RELEASED = "released", _("In your hands")
    RELIEVED = "relieved", _("The pain is gone")
    NOT_NOW = "not_now", _("Not now")


class ItemQuerySet(RoadmapQuerySet):
    """A customer sees a card from the operation on that said what gets better (5.3); until then it is a draft of the PMO."""

    def visible_to(self, user):
        rows = super().visible_to(user)
        return rows.filter(shown_seq__isnull=False) if user.role == "customer" else rows

    def editable_by(self, user):
        rows = super().editable_by(user)
        return rows.filter(shown_seq__isnull=False) if user.role == "customer" else rows


class Item(CustomerOwned):
    """`field_seq` maps each field to the number of the operation that last wrote it; "pos" stands for lane and rank.

    `shown_seq` is the operation from which the customer sees it, for good; without one the card is a draft.

    `build` and `adoption` are half-open date ranges; `build_days` are working days of the PMO.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    roadmap = models.ForeignKey("roadmaps.Roadmap", on_delete=models.CASCADE, related_name="items")
    lane = models.ForeignKey("roadmaps.Lane", on_delete=models.PROTECT, related_name="items")
    rank = models.CharField(max_length=60, db_collation="C")
    title = models.CharField(_("short name"), max_length=200, blank=True, default="")
    outcome = models.TextField(_("what gets better"), blank=True, default="")
    why = models.TextField(_("why"), blank=True, default="")
    kind = models.CharField(_("kind"), max_length=10, choices=ItemKind.choices, default=ItemKind.RELIEF)
    status = models.CharField(_("where it is"), max_length=10, choices=ItemStatus.choices, default=ItemStatus.IDEA)
    effort = models.CharField(_("size"), max_length=2, blank=True, default="")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    build_days = models.PositiveIntegerField(_("days to build"), null=True, blank=True)
    build = DateRangeField(_("we build it"), null=True, blank=True)
    adoption = DateRangeField(_("you get used to it"), null=True, blank=True)
    quote = models.ForeignKey("customers.Quote", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    field_seq = models.JSONField(default=dict)
    created_seq = models.BigIntegerField()
    deleted_seq = models.BigIntegerField(null=True, blank=True)
    shown_seq = models.BigIntegerField(null=True, blank=True)

    objects = ItemQuerySet.as_manager()

    class Meta:
        ordering = ["lane__rank", "rank"]
        constraints = [
            models.UniqueConstraint(fields=["lane", "rank"], name="roadmaps_item_rank"),
            models.CheckConstraint(
                condition=models.Q(effort__in=["", "S", "M", "L", "XL"]), name="roadmaps_effort_known"
            ),
        ]
        indexes = [
            models.Index(fields=["roadmap"], condition=models.Q(deleted_seq__isnull=True), name="roadmaps_item_open")
        ]

    # A query that reads many cards, or one under the lock, brings both along.
    @cached_property
    def pain_ids(self) -> list[int]:
        """Return the ids of the pains that this card takes away. 1 query."""
        return list(self.pain_links.values_list("pain_id", flat=True))

    @cached_property
    def owner_role(self) -> str | None:
        """Return the role of whoever does it. 1 query where `owner` is not loaded."""
        return self.owner.role if self.owner_id else None


class ItemPain(CustomerOwned):
    """The pains an item takes away: "because you said", and the hours that come back."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="pain_links")
    pain = models.ForeignKey("customers.PainPoint", on_delete=models.CASCADE, related_name="item_links")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "pain"], name="roadmaps_item_pain_once")]
