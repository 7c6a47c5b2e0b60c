"""Thank-yous after a talk, and copies of words that were taken back."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from pmo_portal.core.row_security import protect, same_customer


class Migration(migrations.Migration):
    dependencies = [
        ("customers", "0018_country_and_busy_weeks"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Thanks",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="thanks", to="customers.interview"
                    ),
                ),
                (
                    "participant",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="thanks", to="customers.participant"
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
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="kept_back", to="customers.consent"
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
                    models.UniqueConstraint(fields=("consent", "place", "row_id"), name="customers_kept_back_once")
                ],
            },
        ),
        protect("customers_thanks"),
        same_customer("customers_thanks", "interview_id", "customers_interview"),
        same_customer("customers_thanks", "participant_id", "customers_participant"),
        protect("customers_keptback"),
        same_customer("customers_keptback", "consent_id", "customers_consent"),
    ]
