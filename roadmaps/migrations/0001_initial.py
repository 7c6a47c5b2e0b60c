"""The tables of this app, made at once (docs/decisions/0017-tables-at-once.md)."""

import uuid

import django.contrib.postgres.fields.ranges
import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import pmo_portal.core.tables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        ("customers", "0001_initial"),
        ("services", "0001_initial"),
    ]

    operations = [
        pmo_portal.core.tables.CreateTables(
            models=[
                migrations.CreateModel(
                    name="Principle",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.SlugField(max_length=40, unique=True)),
                        ("title", models.CharField(max_length=120, verbose_name="principle")),
                        ("we_will", models.CharField(max_length=300, verbose_name="we will")),
                        ("you_will", models.CharField(max_length=300, verbose_name="you will")),
                        ("notice_by", models.CharField(max_length=300, verbose_name="we will notice it by")),
                        ("position", models.PositiveSmallIntegerField(default=0)),
                    ],
                    options={
                        "ordering": ["position"],
                    },
                ),
                migrations.CreateModel(
                    name="Roadmap",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("title", models.CharField(blank=True, max_length=200)),
                        ("layout", models.CharField(default="now_next_later", max_length=14)),
                        ("seq", models.BigIntegerField(default=0)),
                        ("epoch", models.IntegerField(default=1)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("archived_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(condition=models.Q(("seq__gte", 0)), name="roadmaps_seq_positive"),
                            models.CheckConstraint(
                                condition=models.Q(("layout__in", ["now_next_later", "quarters"])),
                                name="roadmaps_layout_known",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("archived_at__isnull", True)),
                                fields=("customer",),
                                name="roadmaps_one_open_a_customer",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Operation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("seq", models.BigIntegerField()),
                        ("op_id", models.UUIDField()),
                        ("side", models.CharField(max_length=8)),
                        ("via", models.CharField(max_length=10)),
                        ("kind", models.CharField(max_length=10)),
                        ("item_id", models.UUIDField(null=True)),
                        ("field", models.CharField(blank=True, default="", max_length=20)),
                        ("base_seq", models.BigIntegerField(default=0)),
                        ("body", models.JSONField(default=dict)),
                        ("before", models.JSONField(null=True)),
                        ("after", models.JSONField(null=True)),
                        ("undoes", models.BigIntegerField(null=True)),
                        ("group_id", models.UUIDField(null=True)),
                        ("client_at", models.DateTimeField(null=True)),
                        ("at", models.DateTimeField()),
                        (
                            "actor",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
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
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="operations",
                                to="roadmaps.roadmap",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["seq"],
                        "indexes": [
                            models.Index(fields=["roadmap", "item_id", "field", "seq"], name="roadmaps_op_of_field")
                        ],
                        "constraints": [
                            models.UniqueConstraint(fields=("roadmap", "seq"), name="roadmaps_op_seq"),
                            models.UniqueConstraint(fields=("roadmap", "op_id"), name="roadmaps_op_once"),
                            models.CheckConstraint(
                                condition=models.Q(("via__in", ["live", "form", "restore", "suggestion", "import"])),
                                name="roadmaps_via_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("side__in", ["customer", "pmo", "leader"])),
                                name="roadmaps_side_known",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Lane",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                        ("title", models.CharField(blank=True, max_length=120)),
                        (
                            "kind",
                            models.CharField(
                                choices=[("now", "Fix the pain now"), ("next", "Next"), ("later", "Later")],
                                max_length=6,
                            ),
                        ),
                        ("rank", models.CharField(db_collation="C", max_length=60)),
                        ("deleted_seq", models.BigIntegerField(blank=True, null=True)),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "roadmap",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="lanes", to="roadmaps.roadmap"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["rank"],
                        "constraints": [models.UniqueConstraint(fields=("roadmap", "rank"), name="roadmaps_lane_rank")],
                    },
                ),
                migrations.CreateModel(
                    name="Item",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                        ("rank", models.CharField(db_collation="C", max_length=60)),
                        ("title", models.CharField(blank=True, default="", max_length=200, verbose_name="short name")),
                        ("outcome", models.TextField(blank=True, default="", verbose_name="what gets better")),
                        ("why", models.TextField(blank=True, default="", verbose_name="why")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("relief", "Takes a pain away"), ("capability", "A new skill for your team")],
                                default="relief",
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("idea", "An idea"),
                                    ("planned", "Planned"),
                                    ("building", "We are building it"),
                                    ("released", "In your hands"),
                                    ("relieved", "The pain is gone"),
                                    ("not_now", "Not now"),
                                ],
                                default="idea",
                                max_length=10,
                                verbose_name="where it is",
                            ),
                        ),
                        ("effort", models.CharField(blank=True, default="", max_length=2, verbose_name="size")),
                        (
                            "build_days",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="days to build"),
                        ),
                        (
                            "build",
                            django.contrib.postgres.fields.ranges.DateRangeField(
                                blank=True, null=True, verbose_name="we build it"
                            ),
                        ),
                        (
                            "adoption",
                            django.contrib.postgres.fields.ranges.DateRangeField(
                                blank=True, null=True, verbose_name="you get used to it"
                            ),
                        ),
                        ("field_seq", models.JSONField(default=dict)),
                        ("created_seq", models.BigIntegerField()),
                        ("deleted_seq", models.BigIntegerField(blank=True, null=True)),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
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
                        (
                            "lane",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="items", to="roadmaps.lane"
                            ),
                        ),
                        (
                            "roadmap",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="items", to="roadmaps.roadmap"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["lane__rank", "rank"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("deleted_seq__isnull", True)),
                                fields=["roadmap"],
                                name="roadmaps_item_open",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(fields=("lane", "rank"), name="roadmaps_item_rank"),
                            models.CheckConstraint(
                                condition=models.Q(("effort__in", ["", "S", "M", "L", "XL"])),
                                name="roadmaps_effort_known",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RoadmapSeen",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("seq", models.BigIntegerField(default=0)),
                        ("at", models.DateTimeField()),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "roadmap",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="roadmaps.roadmap"
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
                        "constraints": [models.UniqueConstraint(fields=("roadmap", "user"), name="roadmaps_seen_once")],
                    },
                ),
                migrations.CreateModel(
                    name="Suggestion",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                        ("item_id", models.UUIDField(null=True)),
                        ("field", models.CharField(blank=True, default="", max_length=20)),
                        ("value", models.JSONField(null=True)),
                        ("base_seq", models.BigIntegerField(default=0)),
                        ("side", models.CharField(max_length=8)),
                        (
                            "reason",
                            models.CharField(
                                choices=[
                                    ("proposed", "proposed"),
                                    ("conflict", "somebody changed it first"),
                                    ("undo", "overtaken undo"),
                                    ("deleted_item", "the card was taken off"),
                                    ("stale", "written long ago"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "open"),
                                    ("accepted", "accepted"),
                                    ("declined", "declined"),
                                    ("withdrawn", "taken back"),
                                    ("superseded", "overtaken"),
                                ],
                                default="open",
                                max_length=10,
                            ),
                        ),
                        ("made_at", models.DateTimeField()),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("decided_seq", models.BigIntegerField(null=True)),
                        ("decision_reason", models.CharField(blank=True, default="", max_length=500)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
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
                            "decided_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "roadmap",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="suggestions",
                                to="roadmaps.roadmap",
                            ),
                        ),
                        ("alternative", models.CharField(blank=True, default="", max_length=500)),
                        (
                            "alternative_value",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="customers.valuestatement",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                condition=models.Q(("state", "open")),
                                fields=["roadmap"],
                                name="roadmaps_suggestion_open",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("decided_at__isnull", True), ("state", "open")),
                                    models.Q(models.Q(("state", "open"), _negated=True), ("decided_at__isnull", False)),
                                    _connector="OR",
                                ),
                                name="roadmaps_suggestion_decided",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ItemPain",
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
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="pain_links",
                                to="roadmaps.item",
                            ),
                        ),
                        (
                            "pain",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="item_links",
                                to="customers.painpoint",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("item", "pain"), name="roadmaps_item_pain_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Allowance",
                    fields=[
                        (
                            "user",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                primary_key=True,
                                related_name="+",
                                serialize=False,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("tokens", models.FloatField()),
                        ("at", models.DateTimeField()),
                    ],
                ),
                migrations.CreateModel(
                    name="Comment",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                        ("field", models.CharField(blank=True, default="", max_length=20)),
                        ("body", models.TextField(verbose_name="comment")),
                        ("side", models.CharField(max_length=8)),
                        ("made_at", models.DateTimeField()),
                        ("resolved_seq", models.BigIntegerField(blank=True, null=True)),
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
                                on_delete=django.db.models.deletion.CASCADE, related_name="comments", to="roadmaps.item"
                            ),
                        ),
                        (
                            "roadmap",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="comments",
                                to="roadmaps.roadmap",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["made_at", "pk"],
                        "indexes": [models.Index(fields=["item", "made_at"], name="roadmaps_comment_of_item")],
                    },
                ),
                migrations.CreateModel(
                    name="ItemBenefit",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("beneficiary_id", models.BigIntegerField()),
                        ("relief_id", models.BigIntegerField(unique=True)),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="roadmaps.item"
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("item", "beneficiary_id"), name="roadmaps_one_benefit_a_customer"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Ranking",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("items", models.JSONField()),
                        ("opened_at", models.DateTimeField()),
                        ("customer_in_at", models.DateTimeField(blank=True, null=True)),
                        ("pmo_in_at", models.DateTimeField(blank=True, null=True)),
                        ("agreed", models.JSONField(blank=True, null=True)),
                        ("applied_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "agreed_customer",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "agreed_pmo",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rankings",
                                to="roadmaps.roadmap",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-opened_at"],
                    },
                ),
                migrations.CreateModel(
                    name="RankingAnswer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("side", models.CharField(max_length=8)),
                        ("order", models.JSONField()),
                        ("at", models.DateTimeField()),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
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
                            "ranking",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="answers",
                                to="roadmaps.ranking",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("ranking", "side"), name="roadmaps_one_answer_a_side"),
                            models.CheckConstraint(
                                condition=models.Q(("side__in", ["customer", "pmo"])), name="roadmaps_answer_side_known"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Reaction",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("yes", "Yes, please"), ("thanks", "Thank you"), ("seen", "I have read it")],
                                max_length=8,
                            ),
                        ),
                        (
                            "comment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="reactions",
                                to="roadmaps.comment",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("comment", "user", "kind"), name="roadmaps_reaction_once"),
                            models.CheckConstraint(
                                condition=models.Q(("kind__in", ["yes", "thanks", "seen"])),
                                name="roadmaps_reaction_kind_known",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SharedRelief",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("words", models.CharField(max_length=300, verbose_name="what gets better for them")),
                        (
                            "hours_a_month",
                            models.DecimalField(decimal_places=1, max_digits=8, verbose_name="hours a month"),
                        ),
                        ("from_date", models.DateField(blank=True, null=True, verbose_name="from")),
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
                    ],
                    options={
                        "ordering": ["-at"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("hours_a_month__gt", 0)), name="roadmaps_shared_relief_positive"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ShareLink",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("label", models.CharField(blank=True, default="", max_length=120, verbose_name="for whom")),
                        ("token_hash", models.CharField(max_length=64, unique=True)),
                        ("made_at", models.DateTimeField()),
                        ("expires_at", models.DateTimeField()),
                        ("revoked_at", models.DateTimeField(blank=True, null=True)),
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="share_links",
                                to="roadmaps.roadmap",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-made_at"],
                    },
                ),
                migrations.CreateModel(
                    name="Signature",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("seq", models.BigIntegerField()),
                        ("side", models.CharField(max_length=8)),
                        ("content_hash", models.CharField(max_length=64)),
                        ("at", models.DateTimeField()),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="signatures",
                                to="roadmaps.roadmap",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-at"],
                        "constraints": [
                            models.UniqueConstraint(fields=("roadmap", "side", "seq"), name="roadmaps_signature_once"),
                            models.CheckConstraint(
                                condition=models.Q(("side__in", ["customer", "pmo"])),
                                name="roadmaps_signature_side_known",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TeamComment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("body", models.TextField(verbose_name="for the team only")),
                        ("made_at", models.DateTimeField()),
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
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="roadmaps.item"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["made_at", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Version",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("seq", models.BigIntegerField()),
                        ("name", models.CharField(max_length=120)),
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="versions",
                                to="roadmaps.roadmap",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-seq"],
                        "constraints": [
                            models.UniqueConstraint(fields=("roadmap", "seq"), name="roadmaps_version_seq")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CalendarFeed",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("token_hash", models.CharField(max_length=64, unique=True)),
                        ("made_at", models.DateTimeField()),
                        ("revoked_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "roadmap",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="roadmaps.roadmap"
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
                            models.UniqueConstraint(
                                condition=models.Q(("revoked_at__isnull", True)),
                                fields=("roadmap", "user"),
                                name="roadmaps_one_feed_a_person",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Doubt",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                                blank=True,
                                default="",
                                max_length=500,
                                verbose_name="who handles it, or how we shall know",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="doubts",
                                to="roadmaps.roadmap",
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
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="milestones",
                                to="roadmaps.roadmap",
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
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="scenarios",
                                to="roadmaps.roadmap",
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
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("week", models.PositiveSmallIntegerField()),
                        (
                            "using",
                            models.PositiveIntegerField(
                                validators=[django.core.validators.MaxValueValidator(100000)],
                                verbose_name="how many use it",
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
                                validators=[django.core.validators.MaxValueValidator(10)],
                                verbose_name="how it feels, 0 to 10",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="adoption_checks",
                                to="roadmaps.item",
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
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="capacity",
                                to="roadmaps.roadmap",
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
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="move_reasons",
                                to="roadmaps.item",
                            ),
                        ),
                        (
                            "roadmap",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="move_reasons",
                                to="roadmaps.roadmap",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-seq"],
                        "constraints": [
                            models.UniqueConstraint(fields=("roadmap", "seq"), name="roadmaps_move_reason_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Wait",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                                condition=models.Q(("item", models.F("needs")), _negated=True),
                                name="roadmaps_wait_not_itself",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ItemColour",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("side", models.CharField(choices=[("us", "the PMO"), ("them", "the customer")], max_length=4)),
                        (
                            "colour",
                            models.CharField(
                                choices=[("well", "Going well"), ("unsure", "Not sure"), ("worried", "Worried")],
                                max_length=7,
                            ),
                        ),
                        ("since", models.DateTimeField()),
                        ("said_at", models.DateTimeField()),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="colours", to="roadmaps.item"
                            ),
                        ),
                        (
                            "said_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("item", "side"), name="roadmaps_colour_once_a_side"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("colour__in", ["well", "unsure", "worried"]), ("side__in", ["us", "them"])
                                ),
                                name="roadmaps_colour_known",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Charter",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("content", models.JSONField(default=dict)),
                        ("review_date", models.DateField(blank=True, null=True)),
                        ("follow_up_id", models.BigIntegerField(null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField()),
                        (
                            "changed_by",
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
                        "constraints": [models.UniqueConstraint(fields=("customer",), name="roadmaps_charter_once")],
                    },
                ),
                migrations.CreateModel(
                    name="CharterSignature",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField()),
                        ("side", models.CharField(max_length=8)),
                        ("content_hash", models.CharField(max_length=64)),
                        ("at", models.DateTimeField()),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "charter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="signatures",
                                to="roadmaps.charter",
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
                        "ordering": ["-at"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("charter", "side", "version"), name="roadmaps_charter_signed_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("side__in", ["customer", "pmo"])),
                                name="roadmaps_charter_side_known",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CharterVersion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField()),
                        ("content", models.JSONField()),
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
                            "charter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="versions",
                                to="roadmaps.charter",
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
                            models.UniqueConstraint(fields=("charter", "version"), name="roadmaps_charter_version_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ValueServing",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                            "item",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="roadmaps.item",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="services.service",
                            ),
                        ),
                        (
                            "value",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="customers.valuestatement",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("value", "item"), name="roadmaps_value_item_once"),
                            models.UniqueConstraint(fields=("value", "service"), name="roadmaps_value_service_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("item__isnull", False), ("service__isnull", False), _connector="XOR"
                                ),
                                name="roadmaps_serving_one",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Goal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                max_length=200, unique=True, verbose_name="what the company wants to reach"
                            ),
                        ),
                        ("created_at", models.DateTimeField()),
                        ("retired_at", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ["pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Mirror",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("quarter", models.DateField()),
                        ("opened_at", models.DateTimeField()),
                        ("customer_in_at", models.DateTimeField(blank=True, null=True)),
                        ("pmo_in_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "customer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                            ),
                        ),
                        (
                            "opened_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-quarter"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("customer", "quarter"), name="roadmaps_mirror_once_a_quarter"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MirrorRating",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("about", models.CharField(max_length=8)),
                        ("side", models.CharField(max_length=8)),
                        ("speaks", models.BooleanField(default=False)),
                        (
                            "score",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ]
                            ),
                        ),
                        ("example", models.CharField(blank=True, default="", max_length=500)),
                        ("at", models.DateTimeField()),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
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
                            "mirror",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="ratings",
                                to="roadmaps.mirror",
                            ),
                        ),
                        (
                            "principle",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="roadmaps.principle"
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("mirror", "by", "principle", "about"), name="roadmaps_mirror_rating_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("about__in", ["customer", "pmo"]),
                                    ("score__gte", 1),
                                    ("score__lte", 5),
                                    ("side__in", ["customer", "pmo"]),
                                ),
                                name="roadmaps_mirror_rating_sane",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PriorityTie",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                            "fact",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.fact"
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="priority_ties",
                                to="roadmaps.item",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("item", "fact"), name="roadmaps_priority_tie_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SeenReceipt",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "answer",
                            models.CharField(
                                choices=[("yes", "Yes"), ("partly", "Partly"), ("no", "No")],
                                max_length=6,
                                verbose_name="can you see it working for you?",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, default="", max_length=500, verbose_name="what do you see?"),
                        ),
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
                                on_delete=django.db.models.deletion.CASCADE, related_name="receipts", to="roadmaps.item"
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
                        "ordering": ["-at"],
                        "constraints": [
                            models.UniqueConstraint(fields=("item", "person"), name="roadmaps_receipt_once_a_person"),
                            models.CheckConstraint(
                                condition=models.Q(("answer__in", ["yes", "partly", "no"])),
                                name="roadmaps_receipt_known",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ChangeReason",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("seq", models.BigIntegerField()),
                        ("why", models.CharField(max_length=500, verbose_name="why")),
                        (
                            "decided_by",
                            models.CharField(blank=True, default="", max_length=120, verbose_name="who decided"),
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
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="change_reasons",
                                to="roadmaps.roadmap",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-seq"],
                        "constraints": [
                            models.UniqueConstraint(fields=("roadmap", "seq"), name="roadmaps_change_reason_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EmpathyCheck",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("order", models.JSONField()),
                        ("truth", models.JSONField()),
                        ("tau", models.FloatField()),
                        ("at", models.DateTimeField()),
                        (
                            "by",
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
                    ],
                    options={
                        "ordering": ["-at", "-pk"],
                        "indexes": [models.Index(fields=["by", "customer", "-at"], name="roadmaps_empathy_newest")],
                    },
                ),
                migrations.CreateModel(
                    name="GoalTie",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                            "fact",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.fact"
                            ),
                        ),
                        (
                            "goal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="ties", to="roadmaps.goal"
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("goal", "fact"), name="roadmaps_goal_tie_once")
                        ],
                    },
                ),
            ],
        ),
    ]
