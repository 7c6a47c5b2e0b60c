"""A card of the PMO is a draft until it says what gets better; what is on a roadmap today has been shown already (5.3)."""

from django.db import migrations, models

SHOWN_ALREADY = """
SELECT set_config('app.customers', '*', true);
UPDATE roadmaps_item SET shown_seq = created_seq WHERE shown_seq IS NULL;
SET CONSTRAINTS ALL IMMEDIATE;
SELECT set_config('app.customers', '', true);
"""


class Migration(migrations.Migration):
    dependencies = [("roadmaps", "0015_mirror_security")]
    operations = [
        migrations.AddField("item", "shown_seq", models.BigIntegerField(blank=True, null=True)),
        migrations.AddField("operation", "is_draft", models.BooleanField(default=False)),
        migrations.RunSQL(SHOWN_ALREADY, migrations.RunSQL.noop),
    ]
