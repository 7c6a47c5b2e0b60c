"""Ready figures, health day by day, and what leaders write."""

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("customers", "0019_thanks_and_kept_back"),
        ("services", "0015_kinds_of_mail"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="FiguresMark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("of_customer", models.BigIntegerField()),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="LeaderThanks",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("words", models.TextField(max_length=1000, verbose_name="your words")),
                ("at", models.DateTimeField()),
                (
                    "sender",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "to",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="to",
                    ),
                ),
            ],
            options={
                "ordering": ["-at"],
            },
        ),
        migrations.CreateModel(
            name="Target",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "measure",
                    models.CharField(
                        choices=[
                            ("satisfaction", "Satisfaction, of 5"),
                            ("promises", "Promises kept, in per cent"),
                            ("relief_days", "Time to first relief, in days"),
                            ("hours_back", "Hours given back a month"),
                            ("concerns", "Concerns answered in time, in per cent"),
                        ],
                        max_length=12,
                        unique=True,
                        verbose_name="what is measured",
                    ),
                ),
                (
                    "value",
                    models.DecimalField(
                        decimal_places=1,
                        max_digits=9,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="what it should reach",
                    ),
                ),
                ("due_date", models.DateField(verbose_name="by")),
                ("set_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "set_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["measure"],
            },
        ),
        migrations.CreateModel(
            name="AnswerBlock",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=10)),
                ("first", models.DateField()),
                ("last", models.DateField()),
                ("n", models.PositiveIntegerField()),
                ("asked", models.PositiveIntegerField(null=True)),
                ("total", models.PositiveIntegerField()),
                ("squares", models.PositiveIntegerField()),
                ("happy", models.PositiveIntegerField()),
                ("unhappy", models.PositiveIntegerField()),
                ("counts", models.JSONField(default=dict)),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                    ),
                ),
            ],
            options={
                "ordering": ["first"],
                "indexes": [models.Index(fields=["kind", "last"], name="services_block_time")],
                "constraints": [
                    models.UniqueConstraint(fields=("customer", "kind", "first"), name="services_block_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="CustomerFigures",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("as_of", models.DateField()),
                ("stale_at", models.DateTimeField(null=True)),
                ("minimum", models.PositiveSmallIntegerField()),
                ("recent_n", models.PositiveIntegerField(default=0)),
                ("recent_mean", models.FloatField(null=True)),
                ("recent_low", models.FloatField(null=True)),
                ("recent_high", models.FloatField(null=True)),
                ("before_mean", models.FloatField(null=True)),
                ("before_low", models.FloatField(null=True)),
                ("before_high", models.FloatField(null=True)),
                ("months", models.JSONField(default=list)),
                ("asked_silent", models.PositiveIntegerField(default=0)),
                ("hours", models.FloatField(default=0)),
                ("hours_back", models.FloatField(default=0)),
                ("hours_now", models.FloatField(default=0)),
                ("momentum", models.FloatField(default=0)),
                ("cells", models.JSONField(default=dict)),
                ("first_told_at", models.DateTimeField(null=True)),
                ("relief_days", models.PositiveIntegerField(null=True)),
                ("open_concerns", models.PositiveIntegerField(default=0)),
                ("late_concerns", models.PositiveIntegerField(default=0)),
                ("answered_concerns", models.PositiveIntegerField(default=0)),
                ("in_time_concerns", models.PositiveIntegerField(default=0)),
                ("next_answer_due", models.DateTimeField(null=True)),
                ("promises_due", models.PositiveIntegerField(default=0)),
                ("promises_kept", models.PositiveIntegerField(default=0)),
                ("promises_late", models.PositiveIntegerField(default=0)),
                ("build_days", models.FloatField(default=0)),
                ("unasked_days", models.FloatField(default=0)),
                ("releases", models.PositiveIntegerField(default=0)),
                ("used", models.FloatField(default=0)),
                ("heard_at", models.DateTimeField()),
                ("influence", models.PositiveSmallIntegerField(default=0)),
                ("health", models.PositiveSmallIntegerField(null=True)),
                ("confidence", models.FloatField(default=0)),
                ("colour", models.CharField(blank=True, default="", max_length=7)),
                ("shares", models.JSONField(default=dict)),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("customer",), name="services_figures_once")],
            },
        ),
        migrations.CreateModel(
            name="HealthDay",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField()),
                ("score", models.PositiveSmallIntegerField(null=True)),
                ("confidence", models.FloatField()),
                ("colour", models.CharField(blank=True, max_length=7)),
                ("is_capped", models.BooleanField()),
                ("days_silent", models.PositiveIntegerField(null=True)),
                ("shares", models.JSONField()),
                ("inputs", models.JSONField()),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                    ),
                ),
            ],
            options={
                "ordering": ["-day"],
                "indexes": [models.Index(fields=["day"], name="services_health_day")],
                "constraints": [models.UniqueConstraint(fields=("customer", "day"), name="services_health_once_a_day")],
            },
        ),
        migrations.CreateModel(
            name="SavedView",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=60, verbose_name="name of the view")),
                ("query", models.CharField(blank=True, max_length=500)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("user"), django.db.models.functions.text.Lower("name"), name="services_view_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="StaffPulse",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("score", models.PositiveSmallIntegerField()),
                ("at", models.DateTimeField()),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("customer", "person"), name="services_staff_pulse_once"),
                    models.CheckConstraint(
                        condition=models.Q(("score__gte", 1), ("score__lte", 5)), name="services_staff_pulse_range"
                    ),
                ],
            },
        ),
    ]
