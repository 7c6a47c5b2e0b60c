"""The room's log and seats are the team's, and belong to the same customer as their talk."""

from django.db import migrations

from pmo_portal.core.row_security import protect, same_customer


class Migration(migrations.Migration):
    dependencies = [("customers", "0013_playbacks_and_values_security")]
    operations = [
        protect("customers_roomop", team=True),
        same_customer("customers_roomop", "interview_id", "customers_interview"),
        same_customer("customers_roomop", "question_id", "customers_interviewquestion"),
        protect("customers_seat", team=True),
        same_customer("customers_seat", "interview_id", "customers_interview"),
        same_customer("customers_seat", "question_id", "customers_interviewquestion"),
    ]
