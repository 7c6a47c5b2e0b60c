"""Row-level security of requests and imports; services are found by all their words, in all their languages (2.11)."""

from django.db import migrations

from customers.models.search import keep_searchable
from pmo_portal.core.row_security import protect, same_customer

TEAM = "(SELECT current_setting('app.team', true)) = 'on'"

OF_TEAM = migrations.RunSQL(
    "ALTER TABLE services_serviceimport ENABLE ROW LEVEL SECURITY;"
    " ALTER TABLE services_serviceimport FORCE ROW LEVEL SECURITY;"
    f" CREATE POLICY scope ON services_serviceimport USING ({TEAM}) WITH CHECK ({TEAM});",
    "DROP POLICY scope ON services_serviceimport; ALTER TABLE services_serviceimport NO FORCE ROW LEVEL SECURITY;"
    " ALTER TABLE services_serviceimport DISABLE ROW LEVEL SECURITY;",
)


class Migration(migrations.Migration):
    dependencies = [("services", "0024_catalogue")]
    operations = [
        protect("services_servicerequest"),
        OF_TEAM,
        same_customer("services_servicerequest", "pain_id", "customers_painpoint"),
        same_customer("services_servicerequest", "serves_id", "customers_valuestatement"),
        keep_searchable(
            "services_service",
            "service",
            text="SELECT r.id::text AS object_id, NULL::bigint AS customer_id,"
            " customers_search_config(r.language) AS config, r.name AS title,"
            " concat_ws(' ', r.outcome, r.our_name, r.pain, r.for_whom, r.description,"
            " (SELECT string_agg(t.text, ' ') FROM services_servicetext AS t WHERE t.service_id = r.id)) AS body,"
            " r.created_at AS at FROM {rows} AS r WHERE r.retired_at IS NULL",
            changed=["name", "outcome", "retired_at", "changed_at"],
        ),
    ]
