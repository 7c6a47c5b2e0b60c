"""How each side sees a card."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("customers", "0019_thanks_and_kept_back"),
        ("roadmaps", "0009_planning"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ItemColour",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("side", models.CharField(choices=[("us", "the PMO"), ("them", "the customer")], max_length=4)),
                (
                    "colour",
                    models.CharField(
                        choices=[("well", "Going well"), ("unsure", "Not sure"), ("worried", "Worried")], max_length=7
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
                        condition=models.Q(("colour__in", ["well", "unsure", "worried"]), ("side__in", ["us", "them"])),
                        name="roadmaps_colour_known",
                    ),
                ],
            },
        ),
    ]
