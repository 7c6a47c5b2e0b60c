"""Row-level security of corrected facts."""

from django.db import migrations

from pmo_portal.core.row_security import protect, same_customer


class Migration(migrations.Migration):
    dependencies = [("customers", "0005_fact_revision")]
    operations = [
        protect("customers_factrevision"),
        same_customer("customers_factrevision", "fact_id", "customers_fact"),
    ]
