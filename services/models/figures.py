"""Ready figures of customers (X.5): what the leader's page reads instead of summing. Written by `actions/figures.py` alone.

They are always the plain sums of `queries/figures.py`: each change of a source leaves a mark (a trigger), and whoever is
marked is summed anew within a minute.
"""

from django.db import models
from django.db.models import F, Func, Value

from customers.models import CustomerOwned, OwnedQuerySet


def name_key(person_id: int) -> str:
    """Return the key of a person in `for_named`: digits alone would be read as a place in a list."""
    return f"p{person_id}"


def for_named(key) -> Func:
    """Return the expression of what is kept in `for_named` under a key, which may be a gap (core/prepared.py)."""
    key = key if hasattr(key, "resolve_expression") else Value(key)
    return Func(F("for_named"), key, template="(%(expressions)s)", arg_joiner=" -> ", output_field=models.JSONField())


class PortfolioQuerySet(models.QuerySet):
    """Figures about customers: for the PMO and leaders, never for a customer's people; nobody edits them by hand."""

    def visible_to(self, user):
        return self if user.sees_all_customers else self.none()

    def editable_by(self, user):
        return self.none()


class BlockQuerySet(OwnedQuerySet):
    """Whole blocks of answers are shown to whom they belong to as well: the results page shows the same."""

    def editable_by(self, user):
        return self.none()


class CustomerFigures(CustomerOwned):
    """One row a customer. Hours are a month, shares 0-1, means of 5; None is "not known" or too few answers.

    `as_of` is the day it was summed for; it is stale on another day, from `stale_at` on, and where `minimum` is not the
    minimum group in force. `cells` are pain-hours a month by theme, `relief` those that went away by month ("2026-11"); `shares` the parts of health (rules/health.py).
    `planned` are hours that roadmaps promise to take away, by month; `mirror` is the newest one that both sides have seen
    (roadmaps/queries/figures.py). `for_named` is `name_key` of a person → those columns that concerns enter into, as somebody whom a
    concern names may read them: without it (7.5).
    `recent_…` are of the whole blocks that end in this month or the two before, `before_…` of the three months before those.
    """

    as_of = models.DateField()
    stale_at = models.DateTimeField(null=True)
    minimum = models.PositiveSmallIntegerField()
    recent_n = models.PositiveIntegerField(default=0)
    recent_mean = models.FloatField(null=True)
    recent_low = models.FloatField(null=True)
    recent_high = models.FloatField(null=True)
    before_mean = models.FloatField(null=True)
    before_low = models.FloatField(null=True)
    before_high = models.FloatField(null=True)
    months = models.JSONField(default=list)
    asked_silent = models.PositiveIntegerField(default=0)
    hours = models.FloatField(default=0)
    hours_back = models.FloatField(default=0)
    hours_now = models.FloatField(default=0)
    momentum = models.FloatField(default=0)
    cells = models.JSONField(default=dict)
    relief = models.JSONField(default=dict, db_default=models.Value({}, models.JSONField()))
    first_told_at = models.DateTimeField(null=True)
    relief_days = models.PositiveIntegerField(null=True)
    open_concerns = models.PositiveIntegerField(default=0)
    late_concerns = models.PositiveIntegerField(default=0)
    answered_concerns = models.PositiveIntegerField(default=0)
    in_time_concerns = models.PositiveIntegerField(default=0)
    next_answer_due = models.DateTimeField(null=True)
    promises_due = models.PositiveIntegerField(default=0)
    promises_kept = models.PositiveIntegerField(default=0)
    promises_late = models.PositiveIntegerField(default=0)
    build_days = models.FloatField(default=0)
    unasked_days = models.FloatField(default=0)
    releases = models.PositiveIntegerField(default=0)
    used = models.FloatField(default=0)
    heard_at = models.DateTimeField()
    influence = models.PositiveSmallIntegerField(default=0)
    health = models.PositiveSmallIntegerField(null=True)
    confidence = models.FloatField(default=0)
    colour = models.CharField(max_length=7, blank=True, default="")
    shares = models.JSONField(default=dict)
    planned = models.JSONField(default=dict, db_default=models.Value({}, models.JSONField()))
    mirror = models.JSONField(default=dict, db_default=models.Value({}, models.JSONField()))
    for_named = models.JSONField(default=dict, db_default=models.Value({}, models.JSONField()))

    objects = PortfolioQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["customer"], name="services_figures_once")]


class AnswerBlock(CustomerOwned):
    """Whole safe cells of answers (rules/safe_cells.py): months `first` to `last` with at least the minimum of answers.

    `happy` and `unhappy` are answers of 4 and 5, and of 1 and 2; of "would you recommend us?" 9 and 10, and 0 to 6.
    `counts` is score → answers; `asked` is None where nobody knows (answers from a file). Sums of whole blocks may be shown.
    """

    kind = models.CharField(max_length=10)
    first = models.DateField()
    last = models.DateField()
    n = models.PositiveIntegerField()
    asked = models.PositiveIntegerField(null=True)
    total = models.PositiveIntegerField()
    squares = models.PositiveIntegerField()
    happy = models.PositiveIntegerField()
    unhappy = models.PositiveIntegerField()
    counts = models.JSONField(default=dict)

    objects = BlockQuerySet.as_manager()

    class Meta:
        ordering = ["first"]
        constraints = [models.UniqueConstraint(fields=["customer", "kind", "first"], name="services_block_once")]
        indexes = [models.Index(fields=["kind", "last"], name="services_block_time")]


class HealthDay(CustomerOwned):
    """Health of one customer on one day with everything it was made of (7.7), so that a fall can be explained.

    `inputs` are the raw numbers (rules/health_inputs.py), `shares` the parts 0-1 or None. `for_named`: as in CustomerFigures.
    """

    day = models.DateField()
    score = models.PositiveSmallIntegerField(null=True)
    confidence = models.FloatField()
    colour = models.CharField(max_length=7, blank=True)
    is_capped = models.BooleanField()
    days_silent = models.PositiveIntegerField(null=True)
    shares = models.JSONField()
    inputs = models.JSONField()
    for_named = models.JSONField(default=dict, db_default=models.Value({}, models.JSONField()))

    objects = PortfolioQuerySet.as_manager()

    class Meta:
        ordering = ["-day"]
        constraints = [models.UniqueConstraint(fields=["customer", "day"], name="services_health_once_a_day")]
        indexes = [models.Index(fields=["day"], name="services_health_day")]

    def as_read_by(self, reader_id: int) -> "HealthDay":
        """Return this day, in place, as this person may read it: without the concerns that name them."""
        for name, value in self.for_named.get(name_key(reader_id), {}).items():
            setattr(self, name, value)
        return self


class FiguresMark(models.Model):
    """Something of this customer has changed since its figures were summed. Written by triggers; no key, no rule, only adds.

    `of_customer` is no foreign key: a mark may outlive its customer and is then thrown away.
    """

    of_customer = models.BigIntegerField()
    at = models.DateTimeField()
