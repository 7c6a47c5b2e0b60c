"""The tables of this app, made at once (docs/decisions/0017-tables-at-once.md)."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import pmo_portal.core.tables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
    ]

    operations = [
        pmo_portal.core.tables.CreateTables(
            models=[
                migrations.CreateModel(
                    name="Entry",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("customer_id", models.BigIntegerField(null=True)),
                        ("actor_name", models.CharField(default="", max_length=120)),
                        ("verb", models.CharField(max_length=60)),
                        ("label", models.CharField(default="", max_length=300)),
                        ("path", models.CharField(default="", max_length=300)),
                        ("details", models.JSONField(default=dict)),
                        ("at", models.DateTimeField()),
                        (
                            "actor",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "not_for",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(), db_default=[], default=list, size=None
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["customer_id", "-at"], name="activity_customer_newest"),
                            models.Index(fields=["-at"], name="activity_newest"),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TeamEntry",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("customer_id", models.BigIntegerField(null=True)),
                        ("actor_name", models.CharField(default="", max_length=120)),
                        ("verb", models.CharField(max_length=60)),
                        ("label", models.CharField(default="", max_length=300)),
                        ("path", models.CharField(default="", max_length=300)),
                        ("details", models.JSONField(default=dict)),
                        ("at", models.DateTimeField()),
                        (
                            "actor",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "not_for",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(), db_default=[], default=list, size=None
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["customer_id", "-at"], name="activity_team_newest")],
                    },
                ),
            ],
        ),
    ]
