"""Row-level security and same-customer keys of the agreement, and of what serves a value."""

from django.db import migrations

from pmo_portal.core.row_security import protect, same_customer


class Migration(migrations.Migration):
    dependencies = [("roadmaps", "0011_item_colour_security"), ("customers", "0002_row_security")]
    operations = [
        protect("roadmaps_charter"),
        protect("roadmaps_charterversion"),
        protect("roadmaps_chartersignature"),
        protect("roadmaps_valueserving"),
        same_customer("roadmaps_charterversion", "charter_id", "roadmaps_charter"),
        same_customer("roadmaps_chartersignature", "charter_id", "roadmaps_charter"),
        same_customer("roadmaps_valueserving", "value_id", "customers_valuestatement"),
        same_customer("roadmaps_valueserving", "item_id", "roadmaps_item"),
    ]
