"""Row-level security of ready figures, and the triggers that say whose must be summed anew."""

from django.db import migrations

from pmo_portal.core.roll_ups import mark_function, marks_changes
from pmo_portal.core.row_security import protect

SOURCES = [
    "customers_painpoint",
    "customers_paincheck",
    "customers_quote",
    "customers_interview",
    "customers_contact",
    "customers_membership",
    "services_pulse",
    "services_invitation",
    "services_response",
    "services_concern",
    "services_followup",
    "services_staffpulse",
]


class Migration(migrations.Migration):
    dependencies = [("services", "0012_pulses_security"), ("customers", "0019_thanks_and_kept_back")]
    operations = [
        protect("services_customerfigures"),
        protect("services_answerblock"),
        protect("services_healthday"),
        protect("services_staffpulse", team=True),
        mark_function("services_mark_figures", "services_figuresmark"),
        marks_changes("customers_customer", "services_mark_figures", column="id"),
        *[marks_changes(table, "services_mark_figures") for table in SOURCES],
    ]
