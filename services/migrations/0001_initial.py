"""The tables of this app, made at once (docs/decisions/0017-tables-at-once.md)."""

import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

import pmo_portal.core.tables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        ("customers", "0001_initial"),
    ]

    operations = [
        pmo_portal.core.tables.CreateTables(
            models=[
                migrations.CreateModel(
                    name="Heartbeat",
                    fields=[
                        ("part", models.CharField(max_length=40, primary_key=True, serialize=False)),
                        ("at", models.DateTimeField()),
                        ("details", models.JSONField(default=dict)),
                    ],
                ),
                migrations.CreateModel(
                    name="Service",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.SlugField(max_length=60, unique=True)),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        ("outcome", models.CharField(max_length=300, verbose_name="what you will notice")),
                        ("position", models.PositiveSmallIntegerField(default=0)),
                        ("retired_at", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ["position", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Mail",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("unique_key", models.CharField(max_length=200, unique=True)),
                        ("address", models.EmailField(max_length=254)),
                        (
                            "kind",
                            models.CharField(
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
                                ],
                                max_length=16,
                            ),
                        ),
                        ("context", models.JSONField(default=dict)),
                        ("message_id", models.CharField(max_length=200, unique=True)),
                        ("date_header", models.DateTimeField()),
                        ("due_at", models.DateTimeField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "waiting"),
                                    ("claimed", "claimed"),
                                    ("handing", "being handed over"),
                                    ("sent", "sent"),
                                    ("uncertain", "not sure whether it arrived"),
                                    ("failed", "refused"),
                                    ("bundled", "in another mail"),
                                    ("cancelled", "not needed any more"),
                                ],
                                default="waiting",
                                max_length=10,
                            ),
                        ),
                        ("repeat_is_harmless", models.BooleanField(default=True)),
                        ("claim_token", models.UUIDField(null=True)),
                        ("lease_until", models.DateTimeField(null=True)),
                        ("attempts", models.PositiveSmallIntegerField(default=0)),
                        ("repeats", models.PositiveSmallIntegerField(default=0)),
                        ("next_try_at", models.DateTimeField()),
                        ("sent_at", models.DateTimeField(null=True)),
                        ("reply", models.CharField(blank=True, default="", max_length=500)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "customer",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="customers.customer",
                            ),
                        ),
                        (
                            "recipient",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("any_hour", models.BooleanField(db_default=False, default=False)),
                        ("is_sorted", models.BooleanField(db_default=True, default=True)),
                        ("rhythm", models.CharField(blank=True, db_default="", default="", max_length=7)),
                        ("went_in", models.BigIntegerField(null=True)),
                        (
                            "not_for",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(), db_default=[], default=list, size=None
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                condition=models.Q(("state__in", ["waiting", "uncertain"])),
                                fields=["next_try_at"],
                                name="services_mail_due",
                            ),
                            models.Index(
                                condition=models.Q(("state__in", ["claimed", "handing"])),
                                fields=["lease_until"],
                                name="services_mail_leased",
                            ),
                            models.Index(fields=["-created_at"], name="services_mail_newest"),
                            models.Index(
                                condition=models.Q(("is_sorted", False)),
                                fields=["next_try_at"],
                                name="services_mail_unsorted",
                            ),
                            models.Index(
                                condition=models.Q(("went_in__isnull", False)),
                                fields=["went_in"],
                                name="services_mail_items",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "state__in",
                                        [
                                            "waiting",
                                            "claimed",
                                            "handing",
                                            "sent",
                                            "uncertain",
                                            "failed",
                                            "bundled",
                                            "cancelled",
                                        ],
                                    )
                                ),
                                name="services_mail_state_known",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MailAttempt",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        ("outcome", models.CharField(max_length=12)),
                        ("reply", models.CharField(blank=True, default="", max_length=500)),
                        (
                            "customer",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="customers.customer",
                            ),
                        ),
                        (
                            "mail",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="tries", to="services.mail"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["at"],
                    },
                ),
                migrations.CreateModel(
                    name="Notice",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("unique_key", models.CharField(max_length=200, unique=True)),
                        ("kind", models.CharField(max_length=30)),
                        ("label", models.CharField(max_length=300)),
                        ("path", models.CharField(blank=True, max_length=300)),
                        ("at", models.DateTimeField()),
                        ("seen_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "customer",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="customers.customer",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notices",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-at"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("seen_at__isnull", True)),
                                fields=["user"],
                                name="services_notice_unseen",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Pulse",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("title", models.CharField(max_length=120, verbose_name="title")),
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
                        ("opens_at", models.DateTimeField()),
                        ("closes_at", models.DateTimeField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "created_by",
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
                            "intro",
                            models.TextField(
                                blank=True, default="", max_length=600, verbose_name="what we did for them"
                            ),
                        ),
                        ("imported_from", models.CharField(blank=True, db_default="", default="", max_length=200)),
                        ("planned_for", models.DateField(null=True)),
                        ("questions", models.JSONField(db_default=models.Value([], models.JSONField()), default=list)),
                        (
                            "schedule",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="pulses",
                                to="services.pulseschedule",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-opens_at"],
                        "constraints": [
                            models.UniqueConstraint(fields=("schedule", "planned_for"), name="services_scheduled_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Invitation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("address", models.EmailField(max_length=254)),
                        ("token_hash", models.CharField(max_length=64, unique=True)),
                        (
                            "contact",
                            models.ForeignKey(
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
                            "user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pulse",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="invitations",
                                to="services.pulse",
                            ),
                        ),
                        ("reminded_at", models.DateTimeField(null=True)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("pulse", "address"), name="services_invited_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Response",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "score",
                            models.PositiveSmallIntegerField(validators=[django.core.validators.MaxValueValidator(10)]),
                        ),
                        (
                            "comment",
                            models.TextField(blank=True, default="", max_length=2000, verbose_name="what makes it so"),
                        ),
                        (
                            "naming",
                            models.CharField(
                                choices=[
                                    ("named", "with my name"),
                                    ("score_only", "only the number with my name"),
                                    ("anonymous", "without my name"),
                                ],
                                default="named",
                                max_length=10,
                            ),
                        ),
                        ("answered_at", models.DateTimeField()),
                        ("changed_at", models.DateTimeField()),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "invitation",
                            models.OneToOneField(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="response",
                                to="services.invitation",
                            ),
                        ),
                        (
                            "pulse",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="responses",
                                to="services.pulse",
                            ),
                        ),
                        ("wants_call", models.BooleanField(default=False, verbose_name="please call me about it")),
                        ("import_key", models.CharField(max_length=64, null=True)),
                        (
                            "kind",
                            models.CharField(
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
                        ("link_mark", models.CharField(max_length=64, null=True, unique=True)),
                        (
                            "may_pass_on",
                            models.BooleanField(
                                db_default=False,
                                default=False,
                                verbose_name="you may show my words to the person they are about",
                            ),
                        ),
                        ("replies", models.JSONField(db_default=models.Value({}, models.JSONField()), default=dict)),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                condition=models.Q(("kind", "csat")),
                                fields=["customer", "answered_at"],
                                include=("score",),
                                name="services_response_time",
                            ),
                            models.Index(fields=["customer", "kind", "answered_at"], name="services_response_kind"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("kind", "nps"), ("score__gte", 0), ("score__lte", 10)),
                                    models.Q(
                                        models.Q(("kind", "nps"), _negated=True), ("score__gte", 1), ("score__lte", 5)
                                    ),
                                    _connector="OR",
                                ),
                                name="services_score_range",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("naming", "anonymous"), _negated=True),
                                    models.Q(("invitation__isnull", True), ("wants_call", False)),
                                    _connector="OR",
                                ),
                                name="services_anonymous_is_unlinked",
                            ),
                            models.UniqueConstraint(
                                fields=("customer", "kind", "import_key"), name="services_imported_once"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Term",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("language", models.CharField(default="en", max_length=10)),
                        ("jargon", models.CharField(max_length=120, verbose_name="PMO word")),
                        ("plain", models.CharField(max_length=200, verbose_name="say instead")),
                    ],
                    options={
                        "ordering": ["jargon"],
                        "constraints": [
                            models.UniqueConstraint(fields=("language", "jargon"), name="services_term_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Concern",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("speaker", models.CharField(max_length=120)),
                        ("body", models.TextField(max_length=4000, verbose_name="what is on your mind")),
                        (
                            "feeling",
                            models.CharField(
                                choices=[("hurts", "hurts"), ("works", "works"), ("better", "could be better")],
                                default="hurts",
                                max_length=8,
                            ),
                        ),
                        ("raised_at", models.DateTimeField()),
                        ("answer_due_at", models.DateTimeField()),
                        ("answer", models.TextField(blank=True, default="", max_length=4000)),
                        ("answered_at", models.DateTimeField(blank=True, null=True)),
                        ("closed_at", models.DateTimeField(blank=True, null=True)),
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
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="concerns",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "raised_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("not_yet_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "cause",
                            models.CharField(
                                choices=[("told", "told us"), ("low_score", "a low score")],
                                db_default="told",
                                default="told",
                                max_length=10,
                            ),
                        ),
                        (
                            "contact",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="customers.contact",
                            ),
                        ),
                        ("customer_agreed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "customer_agreed_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "invitation",
                            models.OneToOneField(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="services.invitation",
                            ),
                        ),
                        (
                            "not_for",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(), db_default=[], default=list, size=None
                            ),
                        ),
                        (
                            "plan",
                            models.TextField(
                                blank=True, db_default="", default="", max_length=6000, verbose_name="the plan"
                            ),
                        ),
                        ("plan_due_at", models.DateTimeField(blank=True, null=True)),
                        ("plan_version", models.PositiveIntegerField(db_default=0, default=0)),
                        ("planned_at", models.DateTimeField(blank=True, null=True)),
                        ("pmo_agreed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "pmo_agreed_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("recheck_at", models.DateTimeField(blank=True, null=True)),
                        ("rechecked_at", models.DateTimeField(blank=True, null=True)),
                        ("round", models.PositiveSmallIntegerField(db_default=1, default=1)),
                        ("seen_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "seen_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("talk_due_at", models.DateTimeField(blank=True, null=True)),
                        ("talked_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "talked_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "value",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="customers.valuestatement",
                            ),
                        ),
                        (
                            "heard_at",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Least(
                                    "seen_at", "answered_at", "talked_at"
                                ),
                                output_field=models.DateTimeField(null=True),
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-raised_at"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("closed_at__isnull", True)),
                                fields=["answer_due_at"],
                                name="services_concern_open",
                            ),
                            models.Index(
                                condition=models.Q(("rechecked_at__isnull", True)),
                                fields=["recheck_at"],
                                name="services_concern_recheck",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FollowUp",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="what you want to do")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("follow_up", "Follow-up"),
                                    ("promise", "Promise"),
                                    ("rhythm", "Time to talk"),
                                ],
                                default="follow_up",
                                max_length=10,
                            ),
                        ),
                        ("origin_path", models.CharField(blank=True, max_length=300)),
                        ("due_date", models.DateField(verbose_name="by")),
                        ("due_time", models.TimeField(verbose_name="at")),
                        ("time_zone", models.CharField(max_length=60)),
                        ("due_at", models.DateTimeField()),
                        ("remind_at", models.DateTimeField()),
                        (
                            "state",
                            models.CharField(
                                choices=[("open", "Open"), ("done", "Done"), ("dropped", "Dropped")],
                                default="open",
                                max_length=8,
                            ),
                        ),
                        ("done_at", models.DateTimeField(blank=True, null=True)),
                        ("created_at", models.DateTimeField()),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "created_by",
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
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="customers.customer",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="follow_ups",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "promised_to",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="customers.contact",
                            ),
                        ),
                        (
                            "quote",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="customers.quote",
                            ),
                        ),
                        (
                            "new_date_effect",
                            models.CharField(
                                blank=True,
                                db_default="",
                                default="",
                                max_length=300,
                                verbose_name="what it means for them",
                            ),
                        ),
                        (
                            "new_date_reason",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=300, verbose_name="what happened"
                            ),
                        ),
                        ("unique_key", models.CharField(blank=True, max_length=100, null=True, unique=True)),
                        (
                            "promise",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="reminders",
                                to="services.promise",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["due_at", "pk"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("state", "open")),
                                fields=["owner", "due_at"],
                                name="services_follow_up_open",
                            ),
                            models.Index(fields=["customer", "due_at"], name="services_follow_up_customer"),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LocalMail",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("message_id", models.CharField(max_length=200, unique=True)),
                        ("address", models.EmailField(max_length=254)),
                        ("subject", models.CharField(max_length=300)),
                        ("date_header", models.DateTimeField()),
                        ("text", models.TextField()),
                        ("html", models.TextField(blank=True)),
                        ("arrived_at", models.DateTimeField()),
                    ],
                    options={
                        "ordering": ["-arrived_at", "-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="ConcernAnswer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("body", models.TextField(max_length=4000)),
                        ("answered_at", models.DateTimeField()),
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
                            "concern",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="answers",
                                to="services.concern",
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
                        "ordering": ["answered_at", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Ask",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("address", models.EmailField(max_length=254)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("survey", "a short survey"),
                                    ("playback", "did we hear you?"),
                                    ("approval", "an approval"),
                                    ("task", "a task"),
                                    ("interview", "a conversation"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("unique_key", models.CharField(max_length=200, unique=True)),
                        ("label", models.CharField(max_length=200)),
                        ("wanted_at", models.DateTimeField()),
                        ("due_at", models.DateTimeField()),
                        ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
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
                    ],
                    options={
                        "ordering": ["-due_at", "-pk"],
                        "indexes": [models.Index(fields=["address", "due_at"], name="services_ask_person")],
                    },
                ),
                migrations.CreateModel(
                    name="FeltAsk",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("address", models.EmailField(max_length=254)),
                        ("token_hash", models.CharField(max_length=64, unique=True)),
                        ("asked_at", models.DateTimeField()),
                        ("closes_at", models.DateTimeField()),
                        ("answered_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "contact",
                            models.ForeignKey(
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
                            "user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["customer", "-asked_at"], name="services_felt_ask_newest")],
                    },
                ),
                migrations.CreateModel(
                    name="FeltAskPain",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "ask",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="links", to="services.feltask"
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
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("ask", "pain"), name="services_felt_ask_pain_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Preference",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("address", models.EmailField(max_length=254)),
                        ("event", models.CharField(max_length=30)),
                        (
                            "channel",
                            models.CharField(choices=[("notice", "in the portal"), ("mail", "by mail")], max_length=6),
                        ),
                        (
                            "rhythm",
                            models.CharField(
                                choices=[
                                    ("at_once", "at once"),
                                    ("daily", "once a day"),
                                    ("weekly", "once a week"),
                                    ("off", "not at all"),
                                ],
                                max_length=7,
                            ),
                        ),
                        ("changed_at", models.DateTimeField()),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("address", "event", "channel"), name="services_preference_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Praise",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        (
                            "about",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
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
                            "passed_on_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "response",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="praises",
                                to="services.response",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-at"],
                        "constraints": [
                            models.UniqueConstraint(fields=("response", "about"), name="services_praised_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PulseSchedule",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("title", models.CharField(max_length=120, verbose_name="title")),
                        (
                            "intro",
                            models.TextField(
                                blank=True, default="", max_length=600, verbose_name="what we did for them"
                            ),
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
                            models.CharField(
                                choices=[("month", "every month"), ("quarter", "every quarter")], max_length=7
                            ),
                        ),
                        ("first_date", models.DateField()),
                        ("next_date", models.DateField(null=True)),
                        ("open_days", models.PositiveSmallIntegerField(default=14)),
                        ("remind_after_days", models.PositiveSmallIntegerField(default=5)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "created_by",
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
                        "ordering": ["next_date", "pk"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("next_date__isnull", False)),
                                fields=["next_date"],
                                name="services_schedule_next",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ResponseImport",
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
                    },
                ),
                migrations.CreateModel(
                    name="FiguresMark",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("of_customer", models.BigIntegerField()),
                        ("at", models.DateTimeField()),
                    ],
                ),
                migrations.CreateModel(
                    name="LeaderThanks",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                        ("relief", models.JSONField(db_default=models.Value({}, models.JSONField()), default=dict)),
                    ],
                    options={
                        "constraints": [models.UniqueConstraint(fields=("customer",), name="services_figures_once")],
                    },
                ),
                migrations.CreateModel(
                    name="HealthDay",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                        "constraints": [
                            models.UniqueConstraint(fields=("customer", "day"), name="services_health_once_a_day")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SavedView",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=60, verbose_name="name of the view")),
                        ("query", models.CharField(blank=True, max_length=500)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
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
                        "ordering": ["name"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("user"),
                                django.db.models.functions.text.Lower("name"),
                                name="services_view_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StaffPulse",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("customer", "person"), name="services_staff_pulse_once"),
                            models.CheckConstraint(
                                condition=models.Q(("score__gte", 1), ("score__lte", 5)),
                                name="services_staff_pulse_range",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConcernPlan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField()),
                        ("text", models.TextField(max_length=6000)),
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
                            "concern",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="plans", to="services.concern"
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
                        "ordering": ["-version"],
                        "constraints": [
                            models.UniqueConstraint(fields=("concern", "version"), name="services_plan_version_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Escalation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("round", models.PositiveSmallIntegerField()),
                        (
                            "step",
                            models.CharField(
                                choices=[
                                    ("hear", "nobody has read it in time"),
                                    ("talk", "nobody has talked with them in time"),
                                    ("plan", "there is no plan in time that both agree to"),
                                    ("not_yet", "the customer says: not yet"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        (
                            "concern",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="escalations",
                                to="services.concern",
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
                        "ordering": ["at", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("concern", "round", "step"), name="services_escalation_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Task",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="what is to be done")),
                        ("side", models.CharField(choices=[("customer", "you"), ("pmo", "the PMO")], max_length=8)),
                        ("due_date", models.DateField(verbose_name="by")),
                        ("origin_path", models.CharField(blank=True, default="", max_length=300)),
                        ("created_at", models.DateTimeField()),
                        ("asked_at", models.DateTimeField()),
                        ("done_at", models.DateTimeField(blank=True, null=True)),
                        ("done_by", models.CharField(blank=True, default="", max_length=120)),
                        ("dropped_at", models.DateTimeField(blank=True, null=True)),
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
                            "contact",
                            models.ForeignKey(
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
                            "owner",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["due_date", "pk"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("done_at__isnull", True), ("dropped_at__isnull", True)),
                                fields=["customer", "due_date"],
                                name="services_task_open",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("side__in", ["customer", "pmo"])), name="services_task_side_known"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Promise",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "side",
                            models.CharField(
                                choices=[("pmo", "The PMO promises"), ("customer", "The customer promises")],
                                max_length=8,
                                verbose_name="who promises",
                            ),
                        ),
                        ("text", models.CharField(max_length=300, verbose_name="what is promised")),
                        ("due_date", models.DateField(verbose_name="by")),
                        (
                            "origin",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("talk", "said in a talk"),
                                    ("card", "from a card of the roadmap"),
                                    ("comment", "from a comment"),
                                    ("follow_up", "from a follow-up"),
                                    ("charter", "from our agreement"),
                                ],
                                default="",
                                max_length=10,
                            ),
                        ),
                        ("origin_path", models.CharField(blank=True, default="", max_length=300)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "Open"),
                                    ("kept", "Kept"),
                                    ("kept_late", "Kept late"),
                                    ("re_agreed", "Re-agreed in time"),
                                    ("broken", "Not kept"),
                                    ("withdrawn", "Not needed any more"),
                                ],
                                default="open",
                                max_length=9,
                            ),
                        ),
                        ("said_done_at", models.DateTimeField(blank=True, null=True)),
                        ("judged_at", models.DateTimeField(blank=True, null=True)),
                        ("wished_date", models.DateField(blank=True, null=True)),
                        ("wished_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "wished_reason",
                            models.CharField(blank=True, default="", max_length=300, verbose_name="what happened"),
                        ),
                        ("questions", models.PositiveSmallIntegerField(default=0)),
                        ("created_at", models.DateTimeField()),
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
                            "created_by",
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
                            "follows",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="followed_by",
                                to="services.promise",
                            ),
                        ),
                        (
                            "partner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "quote",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="customers.quote",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["due_date", "pk"],
                        "indexes": [
                            models.Index(fields=["customer", "side", "due_date"], name="services_promise_due"),
                            models.Index(
                                condition=models.Q(("state", "open")), fields=["due_date"], name="services_promise_open"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("side__in", ["pmo", "customer"])),
                                name="services_promise_side_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state__in", ["open", "kept", "kept_late", "re_agreed", "broken", "withdrawn"])
                                ),
                                name="services_promise_state_known",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PromiseEvent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "deed",
                            models.CharField(
                                choices=[
                                    ("made", "promised it"),
                                    ("done", "said that it is done"),
                                    ("not_done", "said that it is not done after all"),
                                    ("wished", "asked for a new day"),
                                    ("agreed", "agreed to the new day"),
                                    ("declined", "did not agree to the new day"),
                                    ("kept", "said: kept"),
                                    ("kept_late", "said: kept, but late"),
                                    ("not_yet", "said: not yet"),
                                    ("withdrawn", "said: not needed any more"),
                                ],
                                max_length=9,
                            ),
                        ),
                        ("by_name", models.CharField(blank=True, default="", max_length=120)),
                        ("day", models.DateField(blank=True, null=True)),
                        ("note", models.CharField(blank=True, default="", max_length=300)),
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
                            "promise",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="events",
                                to="services.promise",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["at", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Assignment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("does", models.CharField(max_length=200, verbose_name="does what for them")),
                        ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                        ("created_at", models.DateTimeField()),
                        ("ended_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who",
                            ),
                        ),
                        (
                            "stand_in",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who stands in",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["created_at", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("person", models.F("stand_in")), _negated=True),
                                name="services_assignment_stand_in_other",
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
