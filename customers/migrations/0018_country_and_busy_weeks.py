"""Countries for their holidays, and the weeks in which nobody writes to a customer."""

from django.db import migrations

from pmo_portal.core.row_security import protect


class Migration(migrations.Migration):
    dependencies = [("customers", "0017_search_counts_first")]

    operations = [
        protect("customers_busyweek"),
    ]
