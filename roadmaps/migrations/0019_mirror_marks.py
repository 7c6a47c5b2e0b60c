"""The mirror enters into the ready figures of its customer: a change of it leaves a mark."""

from django.db import migrations

from pmo_portal.core.roll_ups import marks_changes


class Migration(migrations.Migration):
    dependencies = [("roadmaps", "0018_services_texts_news_security"), ("services", "0017_figures_security")]
    operations = [
        marks_changes("roadmaps_mirror", "services_mark_figures"),
        marks_changes("roadmaps_mirrorrating", "services_mark_figures"),
    ]
