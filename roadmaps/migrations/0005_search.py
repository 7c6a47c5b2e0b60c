"""Cards of the roadmap are found by their words (2.11)."""

from django.db import migrations

from customers.models.search import keep_searchable


class Migration(migrations.Migration):
    dependencies = [("roadmaps", "0004_principles"), ("customers", "0011_search_below_row_security")]
    operations = [
        keep_searchable(
            "roadmaps_item",
            "item",
            text="SELECT r.id::text AS object_id, r.customer_id, customers_search_config(c.language) AS config,"
            " r.title, r.outcome || ' ' || r.why AS body, m.created_at AS at FROM {rows} AS r"
            " JOIN customers_customer AS c ON c.id = r.customer_id JOIN roadmaps_roadmap AS m ON m.id = r.roadmap_id"
            " WHERE r.deleted_seq IS NULL",
            changed=["title", "outcome", "why", "deleted_seq"],
        ),
    ]
