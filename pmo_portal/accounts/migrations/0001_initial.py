"""The tables of this app, made at once (docs/decisions/0017-tables-at-once.md)."""

import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

import pmo_portal.accounts.models.user
import pmo_portal.core.tables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        pmo_portal.core.tables.CreateTables(
            models=[
                migrations.CreateModel(
                    name="Session",
                    fields=[
                        (
                            "session_key",
                            models.CharField(
                                max_length=40, primary_key=True, serialize=False, verbose_name="session key"
                            ),
                        ),
                        ("session_data", models.TextField(verbose_name="session data")),
                        ("expire_date", models.DateTimeField(db_index=True, verbose_name="expire date")),
                        ("device", models.CharField(default="", max_length=200)),
                        ("address", models.CharField(default="", max_length=60)),
                        ("signed_in_at", models.DateTimeField(null=True)),
                        (
                            "user",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "db_table": "accounts_session",
                    },
                ),
                migrations.CreateModel(
                    name="User",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("password", models.CharField(max_length=128, verbose_name="password")),
                        ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                        (
                            "is_superuser",
                            models.BooleanField(
                                default=False,
                                help_text="Designates that this user has all permissions without explicitly assigning them.",
                                verbose_name="superuser status",
                            ),
                        ),
                        ("email", models.EmailField(max_length=254, unique=True, verbose_name="work e-mail")),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        ("title", models.CharField(blank=True, max_length=120, verbose_name="job")),
                        ("phone", models.CharField(blank=True, max_length=40, verbose_name="telephone")),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("staff", "PMO partner"),
                                    ("lead", "PMO lead"),
                                    ("leader", "Leader"),
                                    ("customer", "Customer"),
                                ],
                                default="customer",
                                max_length=10,
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
                        (
                            "theme",
                            models.CharField(
                                blank=True,
                                choices=[("", "As this device"), ("light", "Light"), ("dark", "Dark")],
                                default="",
                                max_length=6,
                                verbose_name="colours",
                            ),
                        ),
                        (
                            "density",
                            models.CharField(
                                blank=True,
                                choices=[("", "Comfortable"), ("compact", "Compact")],
                                default="",
                                max_length=8,
                                verbose_name="spacing",
                            ),
                        ),
                        ("shortcuts_enabled", models.BooleanField(default=True, verbose_name="single-key shortcuts")),
                        ("is_active", models.BooleanField(default=True)),
                        ("is_demo", models.BooleanField(default=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "groups",
                            models.ManyToManyField(
                                blank=True,
                                help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                                related_name="user_set",
                                related_query_name="user",
                                to="auth.group",
                                verbose_name="groups",
                            ),
                        ),
                        (
                            "user_permissions",
                            models.ManyToManyField(
                                blank=True,
                                help_text="Specific permissions for this user.",
                                related_name="user_set",
                                related_query_name="user",
                                to="auth.permission",
                                verbose_name="user permissions",
                            ),
                        ),
                        ("country", models.CharField(blank=True, default="", max_length=2, verbose_name="country")),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                django.db.models.functions.text.Lower("email"), name="accounts_user_email_any_case"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("role__in", ["staff", "lead", "leader", "customer"])),
                                name="accounts_user_role_known",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SignInLink",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("token_hash", models.CharField(max_length=64, unique=True)),
                        ("next_path", models.CharField(blank=True, max_length=500)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("expires_at", models.DateTimeField()),
                        ("used_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sign_in_links",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Attempt",
                    fields=[
                        ("key_hash", models.CharField(max_length=64, primary_key=True, serialize=False)),
                        ("count", models.PositiveIntegerField()),
                        ("started_at", models.DateTimeField(db_index=True)),
                    ],
                ),
            ],
        ),
    ]
