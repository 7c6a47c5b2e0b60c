"""Lines of history that somebody must not read do not exist for them."""

from django.db import migrations

from pmo_portal.core.row_security import NOT_NAMED, narrow

OWN = "(customer_id IS NULL AND actor_id::text = (SELECT current_setting('app.user', true)))"


class Migration(migrations.Migration):
    dependencies = [("activity", "0002_row_security")]
    operations = [
        narrow("activity_entry", NOT_NAMED, or_else=OWN),
        narrow("activity_teamentry", NOT_NAMED, team=True),
    ]
