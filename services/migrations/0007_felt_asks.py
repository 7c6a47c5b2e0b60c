"""Does it still hurt, asked by mail (3.8), and its row-level security."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from pmo_portal.core.row_security import protect, same_customer


class Migration(migrations.Migration):
    dependencies = [
        ("customers", "0009_journey_complete"),
        ("services", "0006_asks"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="FeltAsk",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
        ),
        migrations.CreateModel(
            name="FeltAskPain",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
        ),
        migrations.AddIndex(
            model_name="feltask",
            index=models.Index(fields=["customer", "-asked_at"], name="services_felt_ask_newest"),
        ),
        migrations.AddConstraint(
            model_name="feltaskpain",
            constraint=models.UniqueConstraint(fields=("ask", "pain"), name="services_felt_ask_pain_once"),
        ),
        protect("services_feltask"),
        protect("services_feltaskpain"),
        same_customer("services_feltask", "contact_id", "customers_contact"),
        same_customer("services_feltaskpain", "ask_id", "services_feltask"),
        same_customer("services_feltaskpain", "pain_id", "customers_painpoint"),
    ]
