"""Words that were typed from what somebody said, and hidden when that person took their words back (2.1).

The place they stood in is emptied, so that no page, search, export or mail has to remember not to show them.
"""

from django.db import models

from .owned import CustomerOwned
from .quote import Consent


class CopyPlace(models.TextChoices):
    """Which column of which table a copy stood in."""

    PAIN = "pain", "PainPoint.their_words"
    FACT = "fact", "Fact.text"
    BEFORE = "before", "FactRevision.before"
    AFTER = "after", "FactRevision.after"
    VALUE = "value", "ValueStatement.text"
    WHY = "why", "Why.text"


class KeptBackQuerySet(models.QuerySet):
    """Nobody reads these: they only wait for the word of the one who said them."""

    def visible_to(self, user):
        return self.none()

    editable_by = visible_to


class KeptBack(CustomerOwned):
    """One copy: where it stood (`place`, `row_id`) and what it said. It goes back if the person agrees again."""

    consent = models.ForeignKey(Consent, on_delete=models.CASCADE, related_name="kept_back")
    place = models.CharField(max_length=8, choices=CopyPlace.choices)
    row_id = models.BigIntegerField()
    text = models.TextField()
    at = models.DateTimeField()

    objects = KeptBackQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["consent", "place", "row_id"], name="customers_kept_back_once")]
