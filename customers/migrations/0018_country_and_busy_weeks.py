"""Countries for their holidays, and the weeks in which nobody writes to a customer."""

import django.db.models.deletion
from django.db import migrations, models

from pmo_portal.core.row_security import protect


class Migration(migrations.Migration):
    dependencies = [
        ("customers", "0017_search_counts_first"),
    ]

    operations = [
        migrations.AddField(
            model_name="customer",
            name="country",
            field=models.CharField(blank=True, default="", max_length=2, verbose_name="country"),
        ),
        migrations.CreateModel(
            name="BusyWeek",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
        protect("customers_busyweek"),
    ]
