"""Row-level security of versions, comments, links and rankings; answers of a blind ranking are hidden in the database too."""

from django.db import migrations

from pmo_portal.core.row_security import protect, same_customer

TABLES = [
    "version", "signature", "comment", "reaction", "sharelink", "calendarfeed", "sharedrelief", "ranking",
    "rankinganswer",
]  # fmt: skip
LINKS = [
    ("version", "roadmap_id", "roadmaps_roadmap"),
    ("signature", "roadmap_id", "roadmaps_roadmap"),
    ("comment", "roadmap_id", "roadmaps_roadmap"),
    ("comment", "item_id", "roadmaps_item"),
    ("reaction", "comment_id", "roadmaps_comment"),
    ("teamcomment", "item_id", "roadmaps_item"),
    ("sharelink", "roadmap_id", "roadmaps_roadmap"),
    ("calendarfeed", "roadmap_id", "roadmaps_roadmap"),
    ("itembenefit", "item_id", "roadmaps_item"),
    ("ranking", "roadmap_id", "roadmaps_roadmap"),
    ("rankinganswer", "ranking_id", "roadmaps_ranking"),
    ("suggestion", "alternative_value_id", "customers_valuestatement"),
]
# N15: an answer is read by its author alone until both sides are in. Only the portal itself has no person in its scope.
BLIND = """
CREATE POLICY blind ON roadmaps_rankinganswer AS RESTRICTIVE FOR SELECT USING (
    coalesce((SELECT current_setting('app.user', true)), '') IN ('', by_id::text)
    OR EXISTS (SELECT FROM roadmaps_ranking AS r WHERE r.id = ranking_id
               AND r.customer_in_at IS NOT NULL AND r.pmo_in_at IS NOT NULL));
"""


class Migration(migrations.Migration):
    dependencies = [("roadmaps", "0006_indexes_of_keys")]
    operations = [
        *[protect(f"roadmaps_{table}") for table in TABLES],
        protect("roadmaps_teamcomment", team=True),
        protect("roadmaps_itembenefit", team=True),
        *[same_customer(f"roadmaps_{child}", column, parent) for child, column, parent in LINKS],
        migrations.RunSQL(BLIND, "DROP POLICY blind ON roadmaps_rankinganswer"),
    ]
