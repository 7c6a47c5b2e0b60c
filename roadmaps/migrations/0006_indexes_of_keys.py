"""An index under every same-customer key of a database that was made before `same_customer` made them itself."""

from django.db import migrations

MAKE = """
DO $$ DECLARE key record; BEGIN
    FOR key IN
        SELECT c.conrelid::regclass::text AS child, a.attname AS col
        FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[2]
        WHERE c.contype = 'f' AND c.conname LIKE '%_same_customer'
    LOOP
        EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %s (%I, customer_id)',
            left(key.child || '_' || key.col || '_key_ix', 63), key.child, key.col);
    END LOOP;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("roadmaps", "0005_search"),
        ("customers", "0013_playbacks_and_values_security"),
        ("services", "0008_search"),
    ]
    operations = [migrations.RunSQL(MAKE, migrations.RunSQL.noop)]
