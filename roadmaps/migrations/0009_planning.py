"""Planning: capacity, waits, milestones, doubts, reasons for moves, scenarios and adoption checks, each behind row security."""

from django.db import migrations

from pmo_portal.core.row_security import protect, same_customer

TABLES = ["capacity", "wait", "milestone", "doubt", "movereason", "scenario", "adoptioncheck"]
LINKS = [
    *[(f"roadmaps_{table}", "roadmap_id", "roadmaps_roadmap") for table in TABLES[:-1]],
    *[(f"roadmaps_{table}", "item_id", "roadmaps_item") for table in ("wait", "doubt", "movereason", "adoptioncheck")],
    ("roadmaps_wait", "needs_id", "roadmaps_item"),
]


class Migration(migrations.Migration):
    dependencies = [("roadmaps", "0008_versions_security"), ("customers", "0017_search_counts_first")]

    operations = [
        *[protect(f"roadmaps_{table}") for table in TABLES],
        *[same_customer(*link) for link in LINKS],
    ]
