"""The ladder of why, estimates, standing, shared pains, breathing room and kept journeys, and their row-level security."""

from django.db import migrations

from pmo_portal.core.row_security import protect, same_customer

TEAM = "((SELECT current_setting('app.team', true)) = 'on')"
# The only table that spans customers: it holds no customer's words, and only the team opens it.
PROTECT_SHARED_PAIN = migrations.RunSQL(
    "ALTER TABLE customers_sharedpain ENABLE ROW LEVEL SECURITY; ALTER TABLE customers_sharedpain FORCE ROW LEVEL SECURITY;"
    f" CREATE POLICY scope ON customers_sharedpain USING ({TEAM}) WITH CHECK ({TEAM});",
    "DROP POLICY scope ON customers_sharedpain; ALTER TABLE customers_sharedpain NO FORCE ROW LEVEL SECURITY;"
    " ALTER TABLE customers_sharedpain DISABLE ROW LEVEL SECURITY;",
)


class Migration(migrations.Migration):
    dependencies = [("customers", "0008_receivers_logo_and_imports_security")]

    operations = [
        *[
            protect(f"customers_{table}")
            for table in ("journeyversion", "painestimate", "roomcheck", "standing", "why")
        ],
        protect("customers_sharedpainvoice", team=True),
        PROTECT_SHARED_PAIN,
        same_customer("customers_journeyversion", "journey_id", "customers_journey"),
        same_customer("customers_painestimate", "pain_id", "customers_painpoint"),
        same_customer("customers_sharedpainvoice", "pain_id", "customers_painpoint"),
        same_customer("customers_why", "pain_id", "customers_painpoint"),
    ]
