"""Does it still hurt, asked by mail (3.8), and its row-level security."""

from django.db import migrations

from pmo_portal.core.row_security import protect, same_customer


class Migration(migrations.Migration):
    dependencies = [("services", "0006_asks"), ("customers", "0009_journey_complete")]

    operations = [
        protect("services_feltask"),
        protect("services_feltaskpain"),
        same_customer("services_feltask", "contact_id", "customers_contact"),
        same_customer("services_feltaskpain", "ask_id", "services_feltask"),
        same_customer("services_feltaskpain", "pain_id", "customers_painpoint"),
    ]
