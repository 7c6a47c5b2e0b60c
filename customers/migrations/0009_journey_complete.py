"""The ladder of why, estimates, standing, shared pains, breathing room and kept journeys, and their row-level security."""

import django.contrib.postgres.fields
import django.db.models.constraints
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from pmo_portal.core.row_security import protect, same_customer

TEAM = "((SELECT current_setting('app.team', true)) = 'on')"
# The only table that spans customers: it holds no customer's words, and only the team opens it.
PROTECT_SHARED_PAIN = migrations.RunSQL(
    "ALTER TABLE customers_sharedpain ENABLE ROW LEVEL SECURITY; ALTER TABLE customers_sharedpain FORCE ROW LEVEL SECURITY;"
    f" CREATE POLICY scope ON customers_sharedpain USING ({TEAM}) WITH CHECK ({TEAM});",
    "DROP POLICY scope ON customers_sharedpain; ALTER TABLE customers_sharedpain NO FORCE ROW LEVEL SECURITY;"
    " ALTER TABLE customers_sharedpain DISABLE ROW LEVEL SECURITY;",
)


class Migration(migrations.Migration):
    dependencies = [
        ("customers", "0008_receivers_logo_and_imports_security"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="journey",
            name="seq",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.CreateModel(
            name="JourneyVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                ("picture", models.JSONField()),
                ("at", models.DateTimeField()),
                (
                    "author",
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
                    "journey",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="versions", to="customers.journey"
                    ),
                ),
            ],
            options={
                "ordering": ["-at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="SharedPain",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=200, verbose_name="the pain they share")),
                ("created_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "author",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PainEstimate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "relief_hours",
                    models.DecimalField(decimal_places=1, max_digits=10, verbose_name="relief, hours a month"),
                ),
                (
                    "effort_days",
                    models.DecimalField(decimal_places=1, max_digits=6, verbose_name="effort, days of work"),
                ),
                ("at", models.DateTimeField()),
                (
                    "author",
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
                    "pain",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="estimates", to="customers.painpoint"
                    ),
                ),
            ],
            options={
                "ordering": ["-at", "-pk"],
                "indexes": [models.Index(fields=["pain", "-at"], name="customers_estimate_newest")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("effort_days__gt", 0), ("relief_hours__gte", 0)),
                        name="customers_estimate_range",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RoomCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("month", models.DateField()),
                ("free_hours", models.PositiveSmallIntegerField(verbose_name="free hours a month")),
                ("light", models.PositiveSmallIntegerField(default=0, verbose_name="small changes")),
                ("middling", models.PositiveSmallIntegerField(default=0, verbose_name="middling changes")),
                ("heavy", models.PositiveSmallIntegerField(default=0, verbose_name="big changes")),
                ("fire_pct", models.PositiveSmallIntegerField(verbose_name="share of the week for fires, in %")),
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
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-month", "-at"],
                "constraints": [
                    models.UniqueConstraint(fields=("customer", "person", "month"), name="customers_room_once_a_month"),
                    models.CheckConstraint(
                        condition=models.Q(("fire_pct__lte", 100)), name="customers_room_fire_share"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SharedPainVoice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                    ),
                ),
                (
                    "pain",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.painpoint"
                    ),
                ),
                (
                    "shared",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="voices", to="customers.sharedpain"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("pain",), name="customers_shared_pain_once")],
            },
        ),
        migrations.CreateModel(
            name="Standing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "topic",
                    models.CharField(
                        choices=[
                            ("asking", "Asking for something"),
                            ("planning", "Planning the work"),
                            ("deciding", "Deciding"),
                            ("changing", "Taking in a change"),
                            ("knowing", "Knowing what goes on"),
                        ],
                        max_length=10,
                        verbose_name="topic",
                    ),
                ),
                (
                    "answers",
                    django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), size=5),
                ),
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
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-at", "-pk"],
                "indexes": [models.Index(fields=["customer", "topic", "-at"], name="customers_standing_newest")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("answers__len", 5)), name="customers_standing_five_answers"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Why",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.CharField(max_length=300, verbose_name="because")),
                ("position", models.PositiveSmallIntegerField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                    ),
                ),
                (
                    "pain",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="whys", to="customers.painpoint"
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
                "constraints": [
                    models.UniqueConstraint(
                        deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                        fields=("pain", "position"),
                        name="customers_why_position",
                    )
                ],
            },
        ),
        *[
            protect(f"customers_{table}")
            for table in ("journeyversion", "painestimate", "roomcheck", "standing", "why")
        ],
        protect("customers_sharedpainvoice", team=True),
        PROTECT_SHARED_PAIN,
        same_customer("customers_journeyversion", "journey_id", "customers_journey"),
        same_customer("customers_painestimate", "pain_id", "customers_painpoint"),
        same_customer("customers_sharedpainvoice", "pain_id", "customers_painpoint"),
        same_customer("customers_why", "pain_id", "customers_painpoint"),
    ]
