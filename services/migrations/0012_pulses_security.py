"""Row-level security and same-customer keys of schedules, imports and praise."""

from django.db import migrations

from pmo_portal.core.row_security import protect, same_customer


class Migration(migrations.Migration):
    dependencies = [("services", "0011_pulses_whole")]
    operations = [
        protect("services_pulseschedule"),
        protect("services_responseimport", team=True),
        protect("services_praise", team=True),
        same_customer("services_pulse", "schedule_id", "services_pulseschedule"),
        same_customer("services_praise", "response_id", "services_response"),
    ]
