"""The two-way mirror (6.2, N8): each quarter each side rates both sides on each principle, unseen until both are in.

The blindness is in the database, as with blind ranking: a restrictive policy hides a rating from everybody but its author.
"""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from customers.models import CustomerOwned

from .roadmap import RoadmapQuerySet


class Mirror(CustomerOwned):
    """One quarter of one customer, named by its first day. A side is in when somebody has spoken for it."""

    quarter = models.DateField()
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    opened_at = models.DateTimeField()
    customer_in_at = models.DateTimeField(null=True, blank=True)
    pmo_in_at = models.DateTimeField(null=True, blank=True)

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        ordering = ["-quarter"]
        constraints = [models.UniqueConstraint(fields=["customer", "quarter"], name="roadmaps_mirror_once_a_quarter")]

    @property
    def is_revealed(self) -> bool:
        return self.customer_in_at is not None and self.pmo_in_at is not None


class MirrorRatingQuerySet(RoadmapQuerySet):
    """Until both sides are in, a rating is its author's alone; afterwards those who speak for a side are read by both.

    The other voices of a side are only ever read together (queries/mirrors.py), from the minimum group on.
    """

    def visible_to(self, user):
        revealed = Q(mirror__customer_in_at__isnull=False, mirror__pmo_in_at__isnull=False)
        return super().visible_to(user).filter(Q(revealed, speaks=True) | Q(by=user))


class MirrorRating(CustomerOwned):
    """What one person gives one side (`about`) on one principle, 1-5, with an example. `speaks`: it is their side's word."""

    mirror = models.ForeignKey(Mirror, on_delete=models.CASCADE, related_name="ratings")
    principle = models.ForeignKey("roadmaps.Principle", on_delete=models.PROTECT, related_name="+")
    about = models.CharField(max_length=8)
    side = models.CharField(max_length=8)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    speaks = models.BooleanField(default=False)
    score = models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(5)])
    example = models.CharField(max_length=500, blank=True, default="")
    at = models.DateTimeField()

    objects = MirrorRatingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mirror", "by", "principle", "about"], name="roadmaps_mirror_rating_once"),
            models.CheckConstraint(
                condition=Q(score__gte=1, score__lte=5, about__in=["customer", "pmo"], side__in=["customer", "pmo"]),
                name="roadmaps_mirror_rating_sane",
            ),
        ]
