"""Row-level security of the chain, the logos and the imports; facts get the oldest day that is known of them."""

from django.db import migrations

from pmo_portal.core.row_security import protect

_FILL = """
SELECT set_config('app.customers', '*', true);
UPDATE customers_fact f SET created_at = least(
    f.stated_at, (SELECT min(r.at) FROM customers_factrevision r WHERE r.fact_id = f.id)
);
SELECT set_config('app.customers', '', true);
"""
_TEAM = "((SELECT current_setting('app.team', true)) = 'on')"


class Migration(migrations.Migration):
    dependencies = [("customers", "0006_fact_revision_security")]
    operations = [
        migrations.RunSQL(_FILL, migrations.RunSQL.noop),
        protect("customers_receiver"),
        protect("customers_logo"),
        migrations.RunSQL(
            "ALTER TABLE customers_recordimport ENABLE ROW LEVEL SECURITY;"
            " ALTER TABLE customers_recordimport FORCE ROW LEVEL SECURITY;"
            f" CREATE POLICY scope ON customers_recordimport USING {_TEAM} WITH CHECK {_TEAM};",
            "DROP POLICY scope ON customers_recordimport;"
            " ALTER TABLE customers_recordimport NO FORCE ROW LEVEL SECURITY;"
            " ALTER TABLE customers_recordimport DISABLE ROW LEVEL SECURITY;",
        ),
    ]
