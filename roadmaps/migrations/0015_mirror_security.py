"""Row-level security of mirrors, receipts, reasons and ties; ratings are blind, and an empathy check is its author's alone."""

from django.db import migrations

from pmo_portal.core.row_security import protect, same_customer

TABLES = ["mirror", "mirrorrating", "seenreceipt", "changereason", "goaltie", "prioritytie"]
LINKS = [
    ("mirrorrating", "mirror_id", "roadmaps_mirror"),
    ("seenreceipt", "item_id", "roadmaps_item"),
    ("changereason", "roadmap_id", "roadmaps_roadmap"),
    ("goaltie", "fact_id", "customers_fact"),
    ("prioritytie", "item_id", "roadmaps_item"),
    ("prioritytie", "fact_id", "customers_fact"),
]
# N8: a rating is read by its author alone until both sides are in. Only the portal itself has no person in its scope.
BLIND = """
CREATE POLICY blind ON roadmaps_mirrorrating AS RESTRICTIVE FOR SELECT USING (
    coalesce((SELECT current_setting('app.user', true)), '') IN ('', by_id::text)
    OR EXISTS (SELECT FROM roadmaps_mirror AS m WHERE m.id = mirror_id
               AND m.customer_in_at IS NOT NULL AND m.pmo_in_at IS NOT NULL));
"""
# N17: nobody but its author, at any time.
PRIVATE = """
CREATE POLICY private ON roadmaps_empathycheck AS RESTRICTIVE FOR SELECT USING (
    coalesce((SELECT current_setting('app.user', true)), '') IN ('', by_id::text));
"""


class Migration(migrations.Migration):
    dependencies = [("roadmaps", "0013_recovery_security")]
    operations = [
        *[protect(f"roadmaps_{table}") for table in TABLES],
        protect("roadmaps_empathycheck", team=True),
        *[same_customer(f"roadmaps_{child}", column, parent) for child, column, parent in LINKS],
        migrations.RunSQL(BLIND, "DROP POLICY blind ON roadmaps_mirrorrating"),
        migrations.RunSQL(PRIVATE, "DROP POLICY private ON roadmaps_empathycheck"),
    ]
