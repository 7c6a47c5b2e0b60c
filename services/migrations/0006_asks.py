"""The ask budget (N16)."""

from django.db import migrations

from pmo_portal.core.row_security import protect


class Migration(migrations.Migration):
    dependencies = [("services", "0005_seed"), ("customers", "0006_fact_revision_security")]

    operations = [
        protect("services_ask"),
    ]
