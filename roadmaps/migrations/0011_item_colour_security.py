"""Row-level security of the colours of cards, and marks for the figures that roadmaps enter into."""

from django.db import migrations

from pmo_portal.core.roll_ups import marks_changes
from pmo_portal.core.row_security import protect, same_customer

SOURCES = ["roadmaps_item", "roadmaps_itempain", "roadmaps_adoptioncheck", "roadmaps_roadmap"]


class Migration(migrations.Migration):
    dependencies = [("roadmaps", "0009_planning"), ("services", "0017_figures_security")]
    operations = [
        protect("roadmaps_itemcolour"),
        same_customer("roadmaps_itemcolour", "item_id", "roadmaps_item"),
        *[marks_changes(table, "services_mark_figures") for table in SOURCES],
    ]
