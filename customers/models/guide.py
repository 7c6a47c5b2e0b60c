"""Own guides (2.5): a named choice of questions of the bank, in the order in which they are asked."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class GuideQuerySet(models.QuerySet):
    """Guides belong to the PMO; they hold questions and nobody's answers."""

    def visible_to(self, user):
        return self if user.is_pmo else self.none()

    editable_by = visible_to

    def in_use(self):
        return self.filter(retired_at__isnull=True)


class Guide(models.Model):
    """A talk copies the questions when it is planned, so that a changed guide leaves held talks alone."""

    name = models.CharField(_("name of the guide"), max_length=120)
    retired_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    questions = models.ManyToManyField("customers.Question", through="customers.GuideQuestion", related_name="guides")

    objects = GuideQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class GuideQuestion(models.Model):
    guide = models.ForeignKey(Guide, on_delete=models.CASCADE, related_name="lines")
    question = models.ForeignKey("customers.Question", on_delete=models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["guide", "question"], name="customers_guide_question_once"),
            models.UniqueConstraint(fields=["guide", "position"], name="customers_guide_position_once"),
        ]
