"""Whoever a concern is about sees nothing of it, whatever page, mail or query forgets to ask; same-customer keys."""

from django.db import migrations

from pmo_portal.core.row_security import NOT_NAMED, narrow, protect, same_customer

OF_CONCERN = "EXISTS (SELECT FROM services_concern c WHERE c.id = concern_id)"


class Migration(migrations.Migration):
    dependencies = [("services", "0017_figures_security"), ("customers", "0002_row_security")]
    operations = [
        protect("services_concernplan"),
        protect("services_escalation"),
        protect("services_task"),
        narrow("services_concern", NOT_NAMED),
        narrow("services_mail", NOT_NAMED),
        narrow("services_concernanswer", OF_CONCERN),
        narrow("services_concernplan", OF_CONCERN),
        narrow("services_escalation", OF_CONCERN),
        same_customer("services_concern", "contact_id", "customers_contact"),
        same_customer("services_concern", "invitation_id", "services_invitation"),
        same_customer("services_concern", "value_id", "customers_valuestatement"),
        same_customer("services_concernplan", "concern_id", "services_concern"),
        same_customer("services_escalation", "concern_id", "services_concern"),
        same_customer("services_task", "contact_id", "customers_contact"),
    ]
