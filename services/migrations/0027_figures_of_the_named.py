"""Figures as somebody may read them whom a concern names (7.5), what roadmaps promise to take away, and the mirror.

And follow-ups of such a case, which do not exist for them; and whether somebody was reminded of a late task (6.4).
"""

import django.contrib.postgres.fields
from django.db import migrations, models

from pmo_portal.core.row_security import NOT_NAMED, narrow

EMPTY = models.Value({}, models.JSONField())


def ready(model: str, name: str) -> migrations.AddField:
    return migrations.AddField(model, name, models.JSONField(default=dict, db_default=EMPTY))


class Migration(migrations.Migration):
    dependencies = [("services", "0026_seed_catalogue")]
    operations = [
        ready("customerfigures", "planned"),
        ready("customerfigures", "mirror"),
        ready("customerfigures", "for_named"),
        ready("healthday", "for_named"),
        migrations.AddField(
            "followup",
            "not_for",
            django.contrib.postgres.fields.ArrayField(models.BigIntegerField(), default=list, db_default=[], size=None),
        ),
        narrow("services_followup", NOT_NAMED, team=True),
        migrations.AddField("task", "reminded_at", models.DateTimeField(blank=True, null=True)),
    ]
