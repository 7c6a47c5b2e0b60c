"""The ask budget (N16)."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from pmo_portal.core.row_security import protect


class Migration(migrations.Migration):
    dependencies = [
        ("customers", "0006_fact_revision_security"),
        ("services", "0005_seed"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Ask",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
        protect("services_ask"),
    ]
