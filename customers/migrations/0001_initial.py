"""The tables of this app, made at once (docs/decisions/0017-tables-at-once.md)."""

import uuid

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.operations
import django.contrib.postgres.search
import django.core.validators
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

import customers.models.customer
import pmo_portal.accounts.models.user
import pmo_portal.core.tables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
    ]

    operations = [
        django.contrib.postgres.operations.TrigramExtension(),
        django.contrib.postgres.operations.CreateExtension(
            name="fuzzystrmatch",
        ),
        pmo_portal.core.tables.CreateTables(
            models=[
                migrations.CreateModel(
                    name="Customer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        ("unit", models.CharField(blank=True, max_length=120, verbose_name="part of the company")),
                        (
                            "tier",
                            models.CharField(
                                choices=[("strategic", "Strategic"), ("core", "Core"), ("light", "Light")],
                                default="core",
                                max_length=10,
                                verbose_name="tier",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[("active", "Active"), ("paused", "Paused"), ("ended", "Ended")],
                                default="active",
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        ("language", models.CharField(default="en", max_length=10, verbose_name="language")),
                        (
                            "time_zone",
                            models.CharField(
                                default="Europe/London",
                                max_length=60,
                                validators=[pmo_portal.accounts.models.user.validate_time_zone],
                                verbose_name="time zone",
                            ),
                        ),
                        ("people_count", models.PositiveIntegerField(default=0, verbose_name="how many people")),
                        ("since_date", models.DateField(blank=True, null=True, verbose_name="with us since")),
                        ("is_demo", models.BooleanField(default=False)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "owner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="owned_customers",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who looks after them",
                            ),
                        ),
                        (
                            "half_life_days",
                            models.PositiveSmallIntegerField(
                                default=customers.models.customer.organisation_half_life,
                                validators=[
                                    django.core.validators.MinValueValidator(7),
                                    django.core.validators.MaxValueValidator(1825),
                                ],
                                verbose_name="what we know grows old after, in days",
                            ),
                        ),
                        ("country", models.CharField(blank=True, default="", max_length=2, verbose_name="country")),
                    ],
                    options={
                        "ordering": ["name"],
                        "constraints": [
                            models.UniqueConstraint(
                                django.db.models.functions.text.Lower("name"), name="customers_customer_name_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Contact",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        ("title", models.CharField(blank=True, max_length=120, verbose_name="job")),
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="work e-mail")),
                        ("phone", models.CharField(blank=True, max_length=40, verbose_name="telephone")),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("sponsor", "Decides"),
                                    ("champion", "Speaks up for us"),
                                    ("user", "Uses it"),
                                    ("blocker", "Could stop it"),
                                ],
                                default="user",
                                max_length=10,
                                verbose_name="part they play",
                            ),
                        ),
                        (
                            "influence",
                            models.PositiveSmallIntegerField(
                                default=2,
                                validators=[django.core.validators.MaxValueValidator(5)],
                                verbose_name="influence, 0 to 5",
                            ),
                        ),
                        (
                            "sentiment",
                            models.SmallIntegerField(
                                default=0,
                                validators=[
                                    django.core.validators.MinValueValidator(-2),
                                    django.core.validators.MaxValueValidator(2),
                                ],
                                verbose_name="how they feel about us, −2 to +2",
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(blank=True, max_length=120, verbose_name="likes to hear from us by"),
                        ),
                        ("touched_at", models.DateTimeField(blank=True, null=True)),
                        ("left_at", models.DateTimeField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "user",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="contacts",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-influence", "name"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("influence__lte", 5)), name="customers_contact_influence_range"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("sentiment__gte", -2), ("sentiment__lte", 2)),
                                name="customers_contact_sentiment_range",
                            ),
                            models.UniqueConstraint(
                                models.F("customer"),
                                django.db.models.functions.text.Lower("email"),
                                condition=models.Q(("email", ""), _negated=True),
                                name="customers_contact_email_once",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Fact",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "topic",
                            models.CharField(
                                choices=[
                                    ("value", "What they give"),
                                    ("serves", "Whom they serve"),
                                    ("motives", "What moves them"),
                                    ("priorities", "Top priorities"),
                                    ("why_pmo", "Why they need us"),
                                    ("measures", "How they are measured"),
                                    ("fears", "What they fear"),
                                    ("seasons", "Busy seasons"),
                                    ("channel", "How they like to hear from us"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("text", models.TextField(verbose_name="what we know")),
                        ("position", models.PositiveSmallIntegerField(default=0)),
                        ("half_life_days", models.PositiveSmallIntegerField(default=180)),
                        ("stated_at", models.DateTimeField()),
                        ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                        ("retired_at", models.DateTimeField(blank=True, null=True)),
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
                        (
                            "confirmed_by",
                            models.ForeignKey(
                                blank=True,
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
                        ("created_at", models.DateTimeField()),
                    ],
                    options={
                        "ordering": ["topic", "position", "pk"],
                        "indexes": [models.Index(fields=["customer", "topic"], name="customers_fact_topic")],
                    },
                ),
                migrations.CreateModel(
                    name="Interview",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="what it is about")),
                        ("goal", models.CharField(blank=True, max_length=500, verbose_name="what we want to learn")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("value", "What they value"),
                                    ("journey", "Their journey"),
                                    ("review", "Review"),
                                    ("imported", "Imported"),
                                ],
                                default="value",
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[("planned", "Planned"), ("running", "Under way"), ("finished", "Finished")],
                                default="planned",
                                max_length=10,
                            ),
                        ),
                        ("place", models.CharField(blank=True, max_length=120, verbose_name="where")),
                        ("planned_at", models.DateTimeField(blank=True, null=True, verbose_name="when")),
                        ("started_at", models.DateTimeField(blank=True, null=True)),
                        ("finished_at", models.DateTimeField(blank=True, null=True)),
                        ("held_on", models.DateField(blank=True, null=True)),
                        ("interviewer_name", models.CharField(blank=True, max_length=120)),
                        ("language", models.CharField(default="en", max_length=10)),
                        ("external_id", models.CharField(blank=True, max_length=120)),
                        ("words_interviewer", models.PositiveIntegerField(default=0)),
                        ("words_participant", models.PositiveIntegerField(default=0)),
                        ("words_other", models.PositiveIntegerField(default=0)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "interviewer",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="interviews",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("paused_at", models.DateTimeField(blank=True, null=True)),
                        ("paused_seconds", models.PositiveIntegerField(default=0)),
                        ("room_seq", models.PositiveBigIntegerField(default=0)),
                    ],
                    options={
                        "ordering": ["-pk"],
                        "indexes": [
                            models.Index(fields=["customer", "-held_on"], name="customers_interview_newest"),
                            models.Index(fields=["-held_on", "-id"], name="customers_interview_all_newest"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("external_id", ""), _negated=True),
                                fields=("customer", "external_id"),
                                name="customers_interview_imported_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Consent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("speaker", models.CharField(max_length=120)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("asked", "Asked"),
                                    ("recorded", "Agreed"),
                                    ("refused", "Refused"),
                                    ("withdrawn", "Taken back"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "scope",
                            models.CharField(
                                choices=[
                                    ("pmo", "the PMO"),
                                    ("team", "their own team"),
                                    ("leaders_unnamed", "leaders, without the name"),
                                    ("leaders_named", "leaders, with the name"),
                                    ("everybody", "everybody"),
                                ],
                                default="team",
                                max_length=16,
                            ),
                        ),
                        ("basis", models.CharField(blank=True, max_length=200)),
                        ("decided_at", models.DateTimeField()),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "contact",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="consents",
                                to="customers.contact",
                            ),
                        ),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "interview",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="consents",
                                to="customers.interview",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("interview", "speaker"), name="customers_consent_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="InterviewQuestion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("text", models.CharField(max_length=300, verbose_name="question")),
                        ("asked_at", models.DateTimeField(blank=True, null=True)),
                        ("silence_seconds", models.PositiveSmallIntegerField(default=0)),
                        ("notes", models.TextField(blank=True, default="")),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "interview",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="questions",
                                to="customers.interview",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("interview", "position"), name="customers_question_position_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Journey",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="what it is about")),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        ("seq", models.PositiveIntegerField(default=1)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Membership",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("sponsor", "Sponsor: edits and signs"),
                                    ("editor", "Editor: edits"),
                                    ("suggester", "Suggester: proposes"),
                                    ("viewer", "Viewer: reads"),
                                ],
                                default="editor",
                                max_length=10,
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="memberships",
                                to="customers.customer",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="memberships",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("user", "customer"), name="customers_membership_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PainPoint",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="what hurts")),
                        ("their_words", models.TextField(blank=True, max_length=2000, verbose_name="in their words")),
                        (
                            "theme",
                            models.CharField(
                                choices=[
                                    ("too_much", "Too much at once"),
                                    ("late_news", "Finding out late"),
                                    ("double_work", "Double work"),
                                    ("silence", "Waiting in silence"),
                                    ("hard_to_ask", "Hard to ask"),
                                    ("left_alone", "Left alone after"),
                                    ("other", "Something else"),
                                ],
                                default="other",
                                max_length=12,
                                verbose_name="kind of pain",
                            ),
                        ),
                        (
                            "times_a_month",
                            models.DecimalField(
                                decimal_places=2, default=0, max_digits=8, verbose_name="times a month"
                            ),
                        ),
                        (
                            "minutes_lost",
                            models.DecimalField(
                                decimal_places=2, default=0, max_digits=8, verbose_name="minutes lost each time"
                            ),
                        ),
                        ("people", models.PositiveIntegerField(default=0, verbose_name="people hit")),
                        (
                            "hours_a_month",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.expressions.CombinedExpression(
                                    django.db.models.expressions.CombinedExpression(
                                        django.db.models.expressions.CombinedExpression(
                                            models.F("times_a_month"), "*", models.F("minutes_lost")
                                        ),
                                        "*",
                                        models.F("people"),
                                    ),
                                    "/",
                                    models.Value(60),
                                ),
                                output_field=models.DecimalField(decimal_places=4, max_digits=18),
                            ),
                        ),
                        (
                            "severity",
                            models.PositiveSmallIntegerField(
                                default=5,
                                validators=[django.core.validators.MaxValueValidator(10)],
                                verbose_name="how much it hurts, 0 to 10",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=0)),
                        ("first_felt", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("last_felt", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("relieved_at", models.DateTimeField(blank=True, null=True)),
                        ("created_at", models.DateTimeField()),
                        ("deleted_at", models.DateTimeField(blank=True, null=True)),
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
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "stage",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="pains",
                                to="customers.stage",
                            ),
                        ),
                        (
                            "step",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="pains",
                                to="customers.step",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-hours_a_month", "pk"],
                        "indexes": [models.Index(fields=["customer", "-hours_a_month"], name="customers_pain_biggest")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("severity__lte", 10)), name="customers_pain_severity_range"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("minutes_lost__gte", 0), ("times_a_month__gte", 0)),
                                name="customers_pain_not_negative",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PainCheck",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "felt",
                            models.PositiveSmallIntegerField(validators=[django.core.validators.MaxValueValidator(10)]),
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
                        (
                            "pain",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="checks",
                                to="customers.painpoint",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["at"],
                        "constraints": [
                            models.CheckConstraint(condition=models.Q(("felt__lte", 10)), name="customers_felt_range")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Participant",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=120)),
                        (
                            "contact",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="customers.contact",
                            ),
                        ),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "interview",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="participants",
                                to="customers.interview",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("interview", "name"), name="customers_participant_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PrivateNote",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("body", models.TextField(max_length=4000, verbose_name="note for the team")),
                        ("created_at", models.DateTimeField()),
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
                    ],
                    options={
                        "ordering": ["-created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="Question",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.SlugField(blank=True, default="", max_length=60)),
                        ("text", models.CharField(max_length=300, verbose_name="question")),
                        ("language", models.CharField(default="en", max_length=10)),
                        ("practice", models.PositiveSmallIntegerField(default=2)),
                        ("position", models.PositiveSmallIntegerField(default=0)),
                        ("is_in_standard_guide", models.BooleanField(default=False)),
                        ("retired_at", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ["position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("text", "language"), name="customers_question_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Quote",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("speaker", models.CharField(max_length=120, verbose_name="who said it")),
                        ("text", models.TextField(max_length=4000, verbose_name="their words")),
                        (
                            "tag",
                            models.CharField(
                                choices=[
                                    ("value", "What they value"),
                                    ("pain", "Pain"),
                                    ("objective", "Objective"),
                                    ("concern", "Concern"),
                                    ("praise", "Praise"),
                                ],
                                max_length=10,
                                verbose_name="what it is",
                            ),
                        ),
                        ("language", models.CharField(default="en", max_length=10)),
                        ("said_at", models.DateTimeField()),
                        ("start", models.PositiveIntegerField(blank=True, null=True)),
                        ("end", models.PositiveIntegerField(blank=True, null=True)),
                        (
                            "consent",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="quotes",
                                to="customers.consent",
                            ),
                        ),
                        (
                            "contact",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="quotes",
                                to="customers.contact",
                            ),
                        ),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "interview",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="quotes",
                                to="customers.interview",
                            ),
                        ),
                        (
                            "kept_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="quotes",
                                to="customers.interviewquestion",
                            ),
                        ),
                        (
                            "turn",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="quotes",
                                to="customers.turn",
                            ),
                        ),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ["-said_at", "-pk"],
                        "indexes": [
                            models.Index(fields=["customer", "-said_at"], name="customers_quote_newest"),
                            models.Index(fields=["-said_at"], name="customers_quote_all_newest"),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PainQuote",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="links",
                                to="customers.painpoint",
                            ),
                        ),
                        (
                            "quote",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="pain_links",
                                to="customers.quote",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("pain", "quote"), name="customers_pain_quote_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FactEvidence",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "fact",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="evidence",
                                to="customers.fact",
                            ),
                        ),
                        (
                            "quote",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.quote"
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("fact", "quote"), name="customers_evidence_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Stage",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("title", models.CharField(max_length=120, verbose_name="stage")),
                        ("sentence", models.CharField(blank=True, max_length=300, verbose_name="in their words")),
                        (
                            "emotion",
                            models.SmallIntegerField(
                                default=0,
                                validators=[
                                    django.core.validators.MinValueValidator(-2),
                                    django.core.validators.MaxValueValidator(2),
                                ],
                                verbose_name="how it feels, −2 to +2",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "journey",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="stages",
                                to="customers.journey",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position"],
                        "constraints": [
                            models.UniqueConstraint(
                                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                                fields=("journey", "position"),
                                name="customers_stage_position",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("emotion__gte", -2), ("emotion__lte", 2)),
                                name="customers_stage_emotion_range",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Step",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("title", models.CharField(max_length=120, verbose_name="step")),
                        ("who", models.CharField(blank=True, max_length=120, verbose_name="who is involved")),
                        (
                            "emotion",
                            models.SmallIntegerField(
                                default=0,
                                validators=[
                                    django.core.validators.MinValueValidator(-2),
                                    django.core.validators.MaxValueValidator(2),
                                ],
                                verbose_name="how it feels, −2 to +2",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "stage",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="customers.stage"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position"],
                        "constraints": [
                            models.UniqueConstraint(
                                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                                fields=("stage", "position"),
                                name="customers_step_position",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("emotion__gte", -2), ("emotion__lte", 2)),
                                name="customers_step_emotion_range",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Turn",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("turn_no", models.PositiveIntegerField()),
                        ("speaker", models.CharField(max_length=120)),
                        (
                            "side",
                            models.CharField(
                                choices=[
                                    ("interviewer", "Interviewer"),
                                    ("participant", "Participant"),
                                    ("other", "Somebody else"),
                                ],
                                max_length=11,
                            ),
                        ),
                        ("text", models.TextField(blank=True, default="")),
                        ("words", models.PositiveIntegerField(default=0)),
                        ("started_seconds", models.FloatField(blank=True, null=True)),
                        ("ended_seconds", models.FloatField(blank=True, null=True)),
                        (
                            "customer",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="customers.customer",
                            ),
                        ),
                        (
                            "interview",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="turns",
                                to="customers.interview",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["turn_no"],
                        "constraints": [
                            models.UniqueConstraint(fields=("interview", "turn_no"), name="customers_turn_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImportDraft",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("filename", models.CharField(max_length=200)),
                        ("raw", models.BinaryField()),
                        ("size", models.PositiveIntegerField()),
                        ("sha256", models.CharField(max_length=64)),
                        ("answers", models.JSONField(default=dict)),
                        ("report", models.JSONField(default=dict)),
                        ("created_at", models.DateTimeField()),
                        ("expires_at", models.DateTimeField()),
                        ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
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
                        "indexes": [models.Index(fields=["expires_at"], name="customers_draft_expiry")],
                    },
                ),
                migrations.CreateModel(
                    name="FactRevision",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("before", models.TextField()),
                        ("after", models.TextField()),
                        ("by_customer", models.BooleanField(default=False)),
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
                            "fact",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="revisions",
                                to="customers.fact",
                            ),
                        ),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[("taken", "Read and taken over"), ("talk", "We would like to talk about it")],
                                default="",
                                max_length=8,
                            ),
                        ),
                        ("answered_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "answered_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-at"],
                        "indexes": [models.Index(fields=["customer", "-at"], name="customers_revision_newest")],
                    },
                ),
                migrations.CreateModel(
                    name="Logo",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("kind", models.CharField(max_length=12)),
                        ("content", models.BinaryField()),
                        ("uploaded_at", models.DateTimeField()),
                        (
                            "customer",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="logo",
                                to="customers.customer",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RecordImport",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                    name="Receiver",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="who receives it")),
                        ("value", models.CharField(max_length=240, verbose_name="what reaches them")),
                        ("position", models.PositiveSmallIntegerField()),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position"],
                        "constraints": [
                            models.UniqueConstraint(
                                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                                fields=("customer", "position"),
                                name="customers_receiver_place_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JourneyVersion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="versions",
                                to="customers.journey",
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
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="estimates",
                                to="customers.painpoint",
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
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("month", models.DateField()),
                        ("free_hours", models.PositiveSmallIntegerField(verbose_name="free hours a month")),
                        ("light", models.PositiveSmallIntegerField(default=0, verbose_name="small changes")),
                        ("middling", models.PositiveSmallIntegerField(default=0, verbose_name="middling changes")),
                        ("heavy", models.PositiveSmallIntegerField(default=0, verbose_name="big changes")),
                        (
                            "fire_pct",
                            models.PositiveSmallIntegerField(verbose_name="share of the week for fires, in %"),
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
                        "ordering": ["-month", "-at"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("customer", "person", "month"), name="customers_room_once_a_month"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("fire_pct__lte", 100)), name="customers_room_fire_share"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SharedPainVoice",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.painpoint"
                            ),
                        ),
                        (
                            "shared",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="voices",
                                to="customers.sharedpain",
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
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(), size=5
                            ),
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
                        "indexes": [
                            models.Index(fields=["customer", "topic", "-at"], name="customers_standing_newest")
                        ],
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
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="whys",
                                to="customers.painpoint",
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
                migrations.CreateModel(
                    name="SearchEntry",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kind", models.CharField(max_length=12)),
                        ("object_id", models.CharField(max_length=36)),
                        (
                            "customer",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="customers.customer",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("kind", "object_id"), name="customers_search_entry_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TeamSearchEntry",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kind", models.CharField(max_length=12)),
                        ("object_id", models.CharField(max_length=36)),
                        (
                            "customer",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="customers.customer",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("kind", "object_id"), name="customers_team_search_entry_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Lexeme",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("word", models.CharField(max_length=60)),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["word"], name="customers_lexeme_word"),
                            django.contrib.postgres.indexes.GinIndex(
                                fields=["word"], name="customers_lexeme_near", opclasses=["gin_trgm_ops"]
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TeamSearchWords",
                    fields=[
                        (
                            "entry",
                            models.OneToOneField(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                primary_key=True,
                                related_name="+",
                                serialize=False,
                                to="customers.teamsearchentry",
                            ),
                        ),
                        ("kind", models.CharField(max_length=12)),
                        ("object_id", models.CharField(max_length=36)),
                        ("at", models.DateTimeField()),
                        ("search", django.contrib.postgres.search.SearchVectorField()),
                        (
                            "customer",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="customers.customer",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(fields=["search"], name="customers_team_words"),
                            models.Index(fields=["kind", "-at"], name="customers_team_newest"),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SearchWords",
                    fields=[
                        (
                            "entry",
                            models.OneToOneField(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                primary_key=True,
                                related_name="+",
                                serialize=False,
                                to="customers.searchentry",
                            ),
                        ),
                        ("kind", models.CharField(max_length=12)),
                        ("object_id", models.CharField(max_length=36)),
                        ("at", models.DateTimeField()),
                        ("search", django.contrib.postgres.search.SearchVectorField()),
                        (
                            "customer",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="customers.customer",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(fields=["search"], name="customers_search_words"),
                            models.Index(fields=["kind", "-at"], name="customers_search_newest"),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConsentLink",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("token_hash", models.CharField(max_length=64, unique=True)),
                        ("expires_at", models.DateTimeField()),
                        ("revoked_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "consent",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="links",
                                to="customers.consent",
                            ),
                        ),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Playback",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("speaker", models.CharField(max_length=120)),
                        ("address", models.EmailField(max_length=254)),
                        ("language", models.CharField(default="en", max_length=10)),
                        ("note", models.TextField(blank=True, default="", max_length=1500)),
                        ("missed", models.TextField(blank=True, default="", max_length=2000)),
                        ("token_hash", models.CharField(max_length=64, unique=True)),
                        ("sent_at", models.DateTimeField()),
                        ("expires_at", models.DateTimeField()),
                        ("answered_at", models.DateTimeField(blank=True, null=True)),
                        ("recalled_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "consent",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="playbacks",
                                to="customers.consent",
                            ),
                        ),
                        (
                            "contact",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="customers.contact",
                            ),
                        ),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "interview",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="playbacks",
                                to="customers.interview",
                            ),
                        ),
                        (
                            "sent_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-sent_at"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("answered_at__isnull", True), ("recalled_at__isnull", True)),
                                fields=("consent",),
                                name="customers_playback_one_open",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlaybackLine",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("text", models.TextField(max_length=600)),
                        ("seen_version", models.PositiveIntegerField(null=True)),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[("right", "That’s right"), ("corrected", "Not quite"), ("removed", "Remove")],
                                default="",
                                max_length=10,
                            ),
                        ),
                        ("correction", models.TextField(blank=True, default="", max_length=600)),
                        ("before", models.TextField(blank=True, default="")),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "fact",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="customers.fact",
                            ),
                        ),
                        (
                            "pain",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="customers.painpoint",
                            ),
                        ),
                        (
                            "playback",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="lines",
                                to="customers.playback",
                            ),
                        ),
                        (
                            "quote",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="played_lines",
                                to="customers.quote",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("playback", "position"), name="customers_playback_line_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ValueStatement",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("text", models.CharField(max_length=300, verbose_name="what they value, in their words")),
                        (
                            "importance",
                            models.PositiveSmallIntegerField(
                                validators=[django.core.validators.MaxValueValidator(10)],
                                verbose_name="how much it matters, 0 to 10",
                            ),
                        ),
                        (
                            "satisfaction",
                            models.PositiveSmallIntegerField(
                                validators=[django.core.validators.MaxValueValidator(10)],
                                verbose_name="how well it is served today, 0 to 10",
                            ),
                        ),
                        ("stated_at", models.DateTimeField()),
                        ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
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
                        (
                            "confirmed_by",
                            models.ForeignKey(
                                blank=True,
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
                            "quote",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="value_statements",
                                to="customers.quote",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "indexes": [models.Index(fields=["customer"], name="customers_value_customer")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("importance__lte", 10), ("satisfaction__lte", 10)),
                                name="customers_value_range",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Guide",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="name of the guide")),
                        ("retired_at", models.DateTimeField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "questions",
                            models.ManyToManyField(
                                related_name="guides", through="customers.GuideQuestion", to="customers.question"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["name", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="GuideQuestion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "guide",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="lines", to="customers.guide"
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.question"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position"],
                        "constraints": [
                            models.UniqueConstraint(fields=("guide", "question"), name="customers_guide_question_once"),
                            models.UniqueConstraint(fields=("guide", "position"), name="customers_guide_position_once"),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RoomOp",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("seq", models.PositiveBigIntegerField()),
                        ("op_id", models.UUIDField()),
                        ("kind", models.CharField(max_length=10)),
                        ("version", models.PositiveIntegerField(null=True)),
                        ("op", models.JSONField(null=True)),
                        ("undo", models.JSONField(null=True)),
                        ("result", models.JSONField(default=dict)),
                        ("at", models.DateTimeField()),
                        (
                            "actor",
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
                            "interview",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="room_ops",
                                to="customers.interview",
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="room_ops",
                                to="customers.interviewquestion",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["seq"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("kind", "text")),
                                fields=["question", "version"],
                                name="customers_room_op_words",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(fields=("interview", "seq"), name="customers_room_op_order"),
                            models.UniqueConstraint(fields=("interview", "op_id"), name="customers_room_op_once"),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Seat",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("seen_at", models.DateTimeField()),
                        ("wrote_at", models.DateTimeField(null=True)),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "interview",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="seats",
                                to="customers.interview",
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="customers.interviewquestion",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("interview", "user"), name="customers_seat_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BusyWeek",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("label", models.CharField(max_length=120, verbose_name="what happens then")),
                        ("first_day", models.DateField(verbose_name="from")),
                        ("last_day", models.DateField(verbose_name="until")),
                        ("is_yearly", models.BooleanField(default=False, verbose_name="every year")),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["first_day", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("last_day__gte", models.F("first_day"))),
                                name="customers_busy_week_in_order",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Thanks",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("address", models.EmailField(max_length=254)),
                        ("language", models.CharField(default="en", max_length=10)),
                        ("note", models.TextField(max_length=1500)),
                        ("sent_at", models.DateTimeField()),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "interview",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="thanks",
                                to="customers.interview",
                            ),
                        ),
                        (
                            "participant",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="thanks",
                                to="customers.participant",
                            ),
                        ),
                        (
                            "sent_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-sent_at"],
                    },
                ),
                migrations.CreateModel(
                    name="KeptBack",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "place",
                            models.CharField(
                                choices=[
                                    ("pain", "PainPoint.their_words"),
                                    ("fact", "Fact.text"),
                                    ("before", "FactRevision.before"),
                                    ("after", "FactRevision.after"),
                                    ("value", "ValueStatement.text"),
                                    ("why", "Why.text"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("row_id", models.BigIntegerField()),
                        ("text", models.TextField()),
                        ("at", models.DateTimeField()),
                        (
                            "consent",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="kept_back",
                                to="customers.consent",
                            ),
                        ),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("consent", "place", "row_id"), name="customers_kept_back_once"
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
