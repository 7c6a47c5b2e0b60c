"""Thank-yous after a talk, and copies of words that were taken back."""

from django.db import migrations

from pmo_portal.core.row_security import protect, same_customer


class Migration(migrations.Migration):
    dependencies = [("customers", "0018_country_and_busy_weeks")]

    operations = [
        protect("customers_thanks"),
        same_customer("customers_thanks", "interview_id", "customers_interview"),
        same_customer("customers_thanks", "participant_id", "customers_participant"),
        protect("customers_keptback"),
        same_customer("customers_keptback", "consent_id", "customers_consent"),
    ]
