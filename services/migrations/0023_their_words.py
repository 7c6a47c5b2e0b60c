"""A customer's own words for ours (N7), with row-level security."""

import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

from pmo_portal.core.row_security import protect, same_customer

OPEN = models.Q(("left_at__isnull", True))
LEFT = models.Q(("left_at__isnull", False))


class Migration(migrations.Migration):
    dependencies = [
        ("services", "0022_relief_by_month"),
        ("customers", "0019_thanks_and_kept_back"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="TheirWord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("ours", models.CharField(blank=True, max_length=120, verbose_name="what the PMO says")),
                ("theirs", models.CharField(max_length=120, verbose_name="what they say")),
                ("at", models.DateTimeField()),
                ("left_at", models.DateTimeField(blank=True, null=True)),
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
                "ordering": [django.db.models.functions.text.Lower("ours"), "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("customer"),
                        django.db.models.functions.text.Lower("ours"),
                        condition=OPEN,
                        name="services_their_word_once",
                    ),
                    models.UniqueConstraint(
                        models.F("customer"),
                        django.db.models.functions.text.Lower("theirs"),
                        condition=LEFT,
                        name="services_left_word_once",
                    ),
                ],
            },
        ),
        protect("services_theirword"),
        same_customer("services_theirword", "quote_id", "customers_quote"),
    ]
