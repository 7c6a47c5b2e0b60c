"""Services are found by their words (2.11)."""

from django.db import migrations

from customers.models.search import keep_searchable


class Migration(migrations.Migration):
    dependencies = [("services", "0007_felt_asks"), ("customers", "0011_search_below_row_security")]
    operations = [
        keep_searchable(
            "services_service",
            "service",
            text="SELECT r.id::text AS object_id, NULL::bigint AS customer_id, 'english'::regconfig AS config,"
            " r.name AS title, r.outcome AS body, now() AS at FROM {rows} AS r WHERE r.retired_at IS NULL",
            changed=["name", "outcome", "retired_at"],
        ),
    ]
