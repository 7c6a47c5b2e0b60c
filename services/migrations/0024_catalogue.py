"""Services as outcomes with their texts, requests, standards and imports (5.6, 5.10, 5.11).

PostgreSQL alters no column that a trigger watches, so the search of services goes first; 0025 brings it back, wider.
"""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from customers.models.search import keep_searchable


def was_searchable() -> migrations.RunSQL:
    return keep_searchable(
        "services_service",
        "service",
        text="SELECT r.id::text AS object_id, NULL::bigint AS customer_id, 'english'::regconfig AS config,"
        " r.name AS title, r.outcome AS body, now() AS at FROM {rows} AS r WHERE r.retired_at IS NULL",
        changed=["name", "outcome", "retired_at"],
    )


class Migration(migrations.Migration):
    dependencies = [
        ("customers", "0019_thanks_and_kept_back"),
        ("services", "0023_their_words"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunSQL(was_searchable().reverse_sql, was_searchable().sql),
        migrations.AddField(
            model_name="service",
            name="adoption_days",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="days to get used to it"),
        ),
        migrations.AddField(
            model_name="service",
            name="answer_days",
            field=models.PositiveSmallIntegerField(
                db_default=3, default=3, verbose_name="working days until we answer"
            ),
        ),
        migrations.AddField(
            model_name="service",
            name="answers_kept",
            field=models.PositiveIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name="service",
            name="answers_total",
            field=models.PositiveIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name="service",
            name="build_days",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="working days until it is there"
            ),
        ),
        migrations.AddField(
            model_name="service",
            name="changed_at",
            field=models.DateTimeField(default=django.utils.timezone.now),
        ),
        migrations.AddField(
            model_name="service",
            name="created_at",
            field=models.DateTimeField(default=django.utils.timezone.now),
        ),
        migrations.AddField(
            model_name="service",
            name="description",
            field=models.TextField(
                blank=True, db_default="", default="", max_length=6000, verbose_name="more about it"
            ),
        ),
        migrations.AddField(
            model_name="service",
            name="felt_mean",
            field=models.FloatField(null=True),
        ),
        migrations.AddField(
            model_name="service",
            name="felt_n",
            field=models.PositiveIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name="service",
            name="for_whom",
            field=models.CharField(blank=True, db_default="", default="", max_length=300, verbose_name="for whom"),
        ),
        migrations.AddField(
            model_name="service",
            name="how_to_ask",
            field=models.TextField(blank=True, db_default="", default="", max_length=600, verbose_name="how to ask"),
        ),
        migrations.AddField(
            model_name="service",
            name="language",
            field=models.CharField(
                db_default="en", default="en", max_length=10, verbose_name="language of these words"
            ),
        ),
        migrations.AddField(
            model_name="service",
            name="linked_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="service",
            name="measured_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="service",
            name="our_name",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=250, verbose_name="what we call it"
            ),
        ),
        migrations.AddField(
            model_name="service",
            name="owner",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="service",
            name="pain",
            field=models.TextField(
                blank=True, db_default="", default="", max_length=600, verbose_name="the pain it removes"
            ),
        ),
        migrations.AddField(
            model_name="service",
            name="relief_hours",
            field=models.FloatField(null=True),
        ),
        migrations.AddField(
            model_name="service",
            name="relief_n",
            field=models.PositiveIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name="service",
            name="relief_share",
            field=models.FloatField(null=True),
        ),
        migrations.AddField(
            model_name="service",
            name="source_key",
            field=models.CharField(blank=True, max_length=120, null=True, unique=True),
        ),
        migrations.AddField(
            model_name="service",
            name="themes",
            field=models.JSONField(db_default=models.Value([], models.JSONField()), default=list),
        ),
        migrations.AddField(
            model_name="service",
            name="used_n",
            field=models.PositiveIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name="service",
            name="version",
            field=models.PositiveIntegerField(db_default=1, default=1),
        ),
        migrations.AlterField(
            model_name="mail",
            name="kind",
            field=models.CharField(
                choices=[
                    ("sign_in", "sign-in link"),
                    ("reminder", "reminder"),
                    ("pulse", "pulse"),
                    ("concern_raised", "somebody told us something"),
                    ("concern_heard", "we have read it"),
                    ("concern_answered", "is it better now?"),
                    ("password", "a new password"),
                    ("invitation", "welcome"),
                    ("roadmap", "roadmap"),
                    ("playback", "what we heard"),
                    ("consent", "may we keep your words?"),
                    ("talk", "a talk with you, for your calendar"),
                    ("thanks", "thank you for the talk"),
                    ("bundle", "several things in one mail"),
                    ("late", "follow-ups that are late"),
                    ("felt", "does it still hurt?"),
                    ("handed_over", "a follow-up is yours now"),
                    ("new_date", "a new date for a promise"),
                    ("concern_seen", "somebody has read what you wrote"),
                    ("concern_plan", "a plan waits for you"),
                    ("concern_late", "a customer was not heard in time"),
                    ("concern_recheck", "are we good?"),
                    ("task", "something to do"),
                    ("agreement", "our agreement"),
                    ("promise_due", "something you promised is due"),
                    ("promise_asked", "was this promise kept?"),
                    ("adoption", "do you use it?"),
                    ("seen", "can you see this working for you?"),
                    ("mirror", "how we work together, in both directions"),
                    ("monday", "the week on one page"),
                    ("leader_thanks", "thanks from a leader"),
                    ("service_asked", "somebody asks for a service"),
                    ("service_answered", "our answer to what you asked for"),
                    ("service_late", "a request waits too long"),
                    ("news", "news about your roadmap"),
                ],
                max_length=16,
            ),
        ),
        migrations.AlterField(
            model_name="service",
            name="name",
            field=models.CharField(max_length=250, verbose_name="plain name"),
        ),
        migrations.AlterField(
            model_name="service",
            name="outcome",
            field=models.CharField(blank=True, max_length=300, verbose_name="what you will notice"),
        ),
        migrations.CreateModel(
            name="ServiceImport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("filename", models.CharField(max_length=200)),
                ("raw", models.BinaryField()),
                ("answers", models.JSONField(default=dict)),
                ("report", models.JSONField(default=dict)),
                ("created_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at"],
            },
        ),
        migrations.CreateModel(
            name="Standard",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("words", models.TextField(max_length=6000, verbose_name="what we promise")),
                ("language", models.CharField(default="en", max_length=10)),
                ("texts", models.JSONField(default=dict)),
                (
                    "target_pct",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="in how many of 100 cases"
                    ),
                ),
                ("source_key", models.CharField(blank=True, max_length=200, null=True, unique=True)),
                ("created_at", models.DateTimeField()),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="standards", to="services.service"
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="StandardResult",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("period", models.CharField(max_length=40, verbose_name="period")),
                ("kept", models.PositiveIntegerField(verbose_name="kept")),
                ("total", models.PositiveIntegerField(verbose_name="of how many")),
                ("at", models.DateTimeField()),
                (
                    "standard",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="results", to="services.standard"
                    ),
                ),
            ],
            options={
                "ordering": ["-period", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="ServiceRequest",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("speaker", models.CharField(max_length=120)),
                ("wish", models.TextField(max_length=2000, verbose_name="what you need")),
                ("people", models.PositiveIntegerField(blank=True, null=True, verbose_name="how many people it helps")),
                ("wanted_by", models.DateField(blank=True, null=True, verbose_name="when you need it")),
                ("asked_at", models.DateTimeField()),
                ("answer_due_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waits for our answer"),
                            ("accepted", "we do it"),
                            ("declined", "not now"),
                            ("withdrawn", "taken back"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("answer", models.TextField(blank=True, default="", max_length=2000)),
                ("alternative", models.TextField(blank=True, default="", max_length=2000)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("late_told_at", models.DateTimeField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "answered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "asked_by",
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
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="service_requests",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pain",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="service_requests",
                        to="customers.painpoint",
                    ),
                ),
                (
                    "serves",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="customers.valuestatement",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="requests", to="services.service"
                    ),
                ),
            ],
            options={
                "ordering": ["-asked_at"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("state", "waiting")),
                        fields=["answer_due_at"],
                        name="services_request_waiting",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "declined"), _negated=True),
                            models.Q(
                                models.Q(("answer", ""), _negated=True), models.Q(("alternative", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="services_no_has_an_alternative",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ServiceText",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("field", models.CharField(max_length=20)),
                ("language", models.CharField(max_length=10)),
                ("text", models.TextField(max_length=8000)),
                ("mark", models.CharField(max_length=32)),
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
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="texts", to="services.service"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("service", "language", "field"), name="services_text_once")
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="standard",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("target_pct__isnull", True),
                    models.Q(("target_pct__gte", 0), ("target_pct__lte", 100)),
                    _connector="OR",
                ),
                name="services_standard_target_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="standardresult",
            constraint=models.UniqueConstraint(fields=("standard", "period"), name="services_result_once"),
        ),
        migrations.AddConstraint(
            model_name="standardresult",
            constraint=models.CheckConstraint(
                condition=models.Q(("kept__lte", models.F("total")), ("total__gte", 1)), name="services_result_sane"
            ),
        ),
    ]
