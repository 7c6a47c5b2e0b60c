"""Planning: capacity, waits, milestones, doubts, reasons for moves, scenarios and adoption checks, each behind row security."""

import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from pmo_portal.core.row_security import protect, same_customer

TABLES = ["capacity", "wait", "milestone", "doubt", "movereason", "scenario", "adoptioncheck"]
LINKS = [
    *[(f"roadmaps_{table}", "roadmap_id", "roadmaps_roadmap") for table in TABLES[:-1]],
    *[(f"roadmaps_{table}", "item_id", "roadmaps_item") for table in ("wait", "doubt", "movereason", "adoptioncheck")],
    ("roadmaps_wait", "needs_id", "roadmaps_item"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("customers", "0017_search_counts_first"),
        ("roadmaps", "0008_versions_security"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Doubt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("assumption", "What we take for granted"), ("risk", "What could go wrong")],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("text", models.CharField(max_length=500, verbose_name="in plain words")),
                (
                    "answer",
                    models.CharField(
                        blank=True, default="", max_length=500, verbose_name="who handles it, or how we shall know"
                    ),
                ),
                ("at", models.DateTimeField()),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="doubts", to="roadmaps.item"
                    ),
                ),
                (
                    "roadmap",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="doubts", to="roadmaps.roadmap"
                    ),
                ),
            ],
            options={
                "ordering": ["kind", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Milestone",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=120, verbose_name="what they can see")),
                ("on", models.DateField(verbose_name="on")),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                    ),
                ),
                (
                    "roadmap",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="milestones", to="roadmaps.roadmap"
                    ),
                ),
            ],
            options={
                "ordering": ["on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Scenario",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=120, verbose_name="what if")),
                ("dropped", models.JSONField(default=list)),
                ("takes_order", models.BooleanField(default=True, verbose_name="and take the proposed order")),
                ("at", models.DateTimeField()),
                ("adopted_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                    ),
                ),
                (
                    "roadmap",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="scenarios", to="roadmaps.roadmap"
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="AdoptionCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("week", models.PositiveSmallIntegerField()),
                (
                    "using",
                    models.PositiveIntegerField(
                        validators=[django.core.validators.MaxValueValidator(100000)], verbose_name="how many use it"
                    ),
                ),
                (
                    "expected",
                    models.PositiveIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(100000),
                        ],
                        verbose_name="of how many who should",
                    ),
                ),
                (
                    "felt",
                    models.PositiveSmallIntegerField(
                        validators=[django.core.validators.MaxValueValidator(10)], verbose_name="how it feels, 0 to 10"
                    ),
                ),
                ("on", models.DateField()),
                ("at", models.DateTimeField()),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="adoption_checks", to="roadmaps.item"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["on", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("item", "week"), name="roadmaps_adoption_once_a_week"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expected__gte", 1),
                            ("felt__lte", 10),
                            ("using__lte", models.F("expected")),
                            ("week__in", [2, 6, 12]),
                        ),
                        name="roadmaps_adoption_sane",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Capacity",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "pmo_days",
                    models.PositiveSmallIntegerField(
                        default=20,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(1000),
                        ],
                        verbose_name="PMO days a month",
                    ),
                ),
                (
                    "change_slots",
                    models.PositiveSmallIntegerField(
                        default=2,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(50),
                        ],
                        verbose_name="new things a month that they can take in",
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                    ),
                ),
                (
                    "roadmap",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="capacity", to="roadmaps.roadmap"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("change_slots__gte", 1), ("pmo_days__gte", 1)),
                        name="roadmaps_capacity_some",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MoveReason",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("seq", models.BigIntegerField()),
                ("reason", models.CharField(max_length=500, verbose_name="why this order")),
                ("cost_hours", models.FloatField(default=0)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="move_reasons", to="roadmaps.item"
                    ),
                ),
                (
                    "roadmap",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="move_reasons", to="roadmaps.roadmap"
                    ),
                ),
            ],
            options={
                "ordering": ["-seq"],
                "constraints": [models.UniqueConstraint(fields=("roadmap", "seq"), name="roadmaps_move_reason_once")],
            },
        ),
        migrations.CreateModel(
            name="Wait",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="waits", to="roadmaps.item"
                    ),
                ),
                (
                    "needs",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="awaited", to="roadmaps.item"
                    ),
                ),
                (
                    "roadmap",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="waits", to="roadmaps.roadmap"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("item", "needs"), name="roadmaps_wait_once"),
                    models.CheckConstraint(
                        condition=models.Q(("item", models.F("needs")), _negated=True), name="roadmaps_wait_not_itself"
                    ),
                ],
            },
        ),
        *[protect(f"roadmaps_{table}") for table in TABLES],
        *[same_customer(*link) for link in LINKS],
    ]
