"""Pulses of several kinds, that come again, without names, by file; and praise that is passed on."""

import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def unlink_nameless() -> migrations.RunSQL:
    """Take the name off answers that were given without one, before the constraint says so."""
    return migrations.RunSQL(
        "SELECT set_config('app.customers', '*', true);"
        " UPDATE services_response r SET invitation_id = NULL, wants_call = false,"
        " answered_at = p.opens_at, changed_at = p.opens_at"
        " FROM services_pulse p WHERE p.id = r.pulse_id AND r.naming = 'anonymous';"
        " SET CONSTRAINTS ALL IMMEDIATE; SELECT set_config('app.customers', '', true);",
        migrations.RunSQL.noop,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("customers", "0018_country_and_busy_weeks"),
        ("services", "0010_sorted_post"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Praise",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ["-at"],
            },
        ),
        migrations.CreateModel(
            name="PulseSchedule",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=120, verbose_name="title")),
                (
                    "intro",
                    models.TextField(blank=True, default="", max_length=600, verbose_name="what we did for them"),
                ),
                (
                    "question",
                    models.CharField(
                        choices=[
                            ("csat", "How is it to work with us?"),
                            ("nps", "How likely is it that you would tell a colleague to work with us?"),
                            ("effort", "How easy was it to get what you needed from us?"),
                        ],
                        default="csat",
                        max_length=10,
                    ),
                ),
                ("questions", models.JSONField(default=list)),
                (
                    "every",
                    models.CharField(choices=[("month", "every month"), ("quarter", "every quarter")], max_length=7),
                ),
                ("first_date", models.DateField()),
                ("next_date", models.DateField(null=True)),
                ("open_days", models.PositiveSmallIntegerField(default=14)),
                ("remind_after_days", models.PositiveSmallIntegerField(default=5)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "ordering": ["next_date", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ResponseImport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("filename", models.CharField(max_length=200)),
                ("raw", models.BinaryField()),
                ("answers", models.JSONField(default=dict)),
                ("report", models.JSONField(default=dict)),
                ("created_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("confirmed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["-created_at"],
            },
        ),
        migrations.RemoveConstraint(
            model_name="response",
            name="services_score_range",
        ),
        migrations.RemoveIndex(
            model_name="response",
            name="services_response_time",
        ),
        migrations.AddField(
            model_name="invitation",
            name="reminded_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="pulse",
            name="imported_from",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="pulse",
            name="planned_for",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="pulse",
            name="questions",
            field=models.JSONField(db_default=models.Value([], models.JSONField()), default=list),
        ),
        migrations.AddField(
            model_name="response",
            name="import_key",
            field=models.CharField(max_length=64, null=True),
        ),
        migrations.AddField(
            model_name="response",
            name="kind",
            field=models.CharField(
                choices=[
                    ("csat", "How is it to work with us?"),
                    ("nps", "How likely is it that you would tell a colleague to work with us?"),
                    ("effort", "How easy was it to get what you needed from us?"),
                ],
                db_default="csat",
                default="csat",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="response",
            name="link_mark",
            field=models.CharField(max_length=64, null=True, unique=True),
        ),
        migrations.AddField(
            model_name="response",
            name="may_pass_on",
            field=models.BooleanField(
                db_default=False, default=False, verbose_name="you may show my words to the person they are about"
            ),
        ),
        migrations.AddField(
            model_name="response",
            name="replies",
            field=models.JSONField(db_default=models.Value({}, models.JSONField()), default=dict),
        ),
        migrations.AlterField(
            model_name="pulse",
            name="question",
            field=models.CharField(
                choices=[
                    ("csat", "How is it to work with us?"),
                    ("nps", "How likely is it that you would tell a colleague to work with us?"),
                    ("effort", "How easy was it to get what you needed from us?"),
                ],
                default="csat",
                max_length=10,
            ),
        ),
        migrations.AlterField(
            model_name="response",
            name="score",
            field=models.PositiveSmallIntegerField(validators=[django.core.validators.MaxValueValidator(10)]),
        ),
        migrations.AddIndex(
            model_name="response",
            index=models.Index(
                condition=models.Q(("kind", "csat")),
                fields=["customer", "answered_at"],
                include=("score",),
                name="services_response_time",
            ),
        ),
        migrations.AddIndex(
            model_name="response",
            index=models.Index(fields=["customer", "kind", "answered_at"], name="services_response_kind"),
        ),
        migrations.AddConstraint(
            model_name="response",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "nps"), ("score__gte", 0), ("score__lte", 10)),
                    models.Q(models.Q(("kind", "nps"), _negated=True), ("score__gte", 1), ("score__lte", 5)),
                    _connector="OR",
                ),
                name="services_score_range",
            ),
        ),
        unlink_nameless(),
        migrations.AddConstraint(
            model_name="response",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("naming", "anonymous"), _negated=True),
                    models.Q(("invitation__isnull", True), ("wants_call", False)),
                    _connector="OR",
                ),
                name="services_anonymous_is_unlinked",
            ),
        ),
        migrations.AddConstraint(
            model_name="response",
            constraint=models.UniqueConstraint(
                fields=("customer", "kind", "import_key"), name="services_imported_once"
            ),
        ),
        migrations.AddField(
            model_name="praise",
            name="about",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="praise",
            name="customer",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
            ),
        ),
        migrations.AddField(
            model_name="praise",
            name="passed_on_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="praise",
            name="response",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="praises", to="services.response"
            ),
        ),
        migrations.AddField(
            model_name="pulseschedule",
            name="created_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="pulseschedule",
            name="customer",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
            ),
        ),
        migrations.AddField(
            model_name="pulse",
            name="schedule",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="pulses",
                to="services.pulseschedule",
            ),
        ),
        migrations.AddConstraint(
            model_name="pulse",
            constraint=models.UniqueConstraint(fields=("schedule", "planned_for"), name="services_scheduled_once"),
        ),
        migrations.AddField(
            model_name="responseimport",
            name="customer",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
            ),
        ),
        migrations.AddField(
            model_name="responseimport",
            name="uploaded_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddConstraint(
            model_name="praise",
            constraint=models.UniqueConstraint(fields=("response", "about"), name="services_praised_once"),
        ),
        migrations.AddIndex(
            model_name="pulseschedule",
            index=models.Index(
                condition=models.Q(("next_date__isnull", False)), fields=["next_date"], name="services_schedule_next"
            ),
        ),
    ]
