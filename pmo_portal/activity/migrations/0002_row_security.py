"""Who may read history, and that nobody changes it."""

from django.db import migrations

from pmo_portal.core.row_security import append_only, protect

OWN = "(customer_id IS NULL AND actor_id::text = (SELECT current_setting('app.user', true)))"


class Migration(migrations.Migration):
    dependencies = [("activity", "0001_initial")]
    operations = [
        protect("activity_entry", or_else=OWN),
        protect("activity_teamentry", team=True),
        append_only("activity_entry"),
        append_only("activity_teamentry"),
    ]
