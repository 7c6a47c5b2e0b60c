"""Row-level security, same-customer keys, and a log that nobody changes."""

from django.db import migrations

from pmo_portal.core.row_security import append_only, protect, same_customer

TABLES = ["roadmap", "lane", "roadmapseen", "item", "itempain", "operation", "suggestion"]
LINKS = [
    ("roadmaps_lane", "roadmap_id", "roadmaps_roadmap"),
    ("roadmaps_roadmapseen", "roadmap_id", "roadmaps_roadmap"),
    ("roadmaps_item", "roadmap_id", "roadmaps_roadmap"),
    ("roadmaps_item", "lane_id", "roadmaps_lane"),
    ("roadmaps_item", "quote_id", "customers_quote"),
    ("roadmaps_itempain", "item_id", "roadmaps_item"),
    ("roadmaps_itempain", "pain_id", "customers_painpoint"),
    ("roadmaps_operation", "roadmap_id", "roadmaps_roadmap"),
    ("roadmaps_suggestion", "roadmap_id", "roadmaps_roadmap"),
]


class Migration(migrations.Migration):
    dependencies = [("roadmaps", "0001_initial"), ("customers", "0002_row_security")]
    operations = [
        *[protect(f"roadmaps_{table}") for table in TABLES],
        *[same_customer(*link) for link in LINKS],
        append_only("roadmaps_operation"),
    ]
