"""Row-level security of the answers to a concern."""

from django.db import migrations

from pmo_portal.core.row_security import protect, same_customer


class Migration(migrations.Migration):
    dependencies = [("services", "0002_row_security")]
    operations = [
        protect("services_concernanswer"),
        same_customer("services_concernanswer", "concern_id", "services_concern"),
    ]
