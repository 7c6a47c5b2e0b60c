"""Row-level security of corrected facts."""

from django.db import migrations

from pmo_portal.core.row_security import protect, same_customer


class Migration(migrations.Migration):
    dependencies = [("customers", "0004_import_draft_security_and_questions")]
    operations = [
        protect("customers_factrevision"),
        same_customer("customers_factrevision", "fact_id", "customers_fact"),
    ]
