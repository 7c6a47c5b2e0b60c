"""Row-level security and same-customer keys of practices 1-3."""

from django.db import migrations

from pmo_portal.core.row_security import protect, same_customer

TABLES = [
    "contact",
    "fact",
    "factevidence",
    "interview",
    "participant",
    "interviewquestion",
    "turn",
    "consent",
    "quote",
    "journey",
    "stage",
    "step",
    "painpoint",
    "painquote",
    "paincheck",
]
LINKS = [
    ("factevidence", "fact_id", "fact"),
    ("factevidence", "quote_id", "quote"),
    ("participant", "interview_id", "interview"),
    ("participant", "contact_id", "contact"),
    ("interviewquestion", "interview_id", "interview"),
    ("turn", "interview_id", "interview"),
    ("consent", "interview_id", "interview"),
    ("consent", "contact_id", "contact"),
    ("quote", "consent_id", "consent"),
    ("quote", "interview_id", "interview"),
    ("quote", "question_id", "interviewquestion"),
    ("quote", "turn_id", "turn"),
    ("quote", "contact_id", "contact"),
    ("stage", "journey_id", "journey"),
    ("step", "stage_id", "stage"),
    ("painpoint", "stage_id", "stage"),
    ("painpoint", "step_id", "step"),
    ("painquote", "pain_id", "painpoint"),
    ("painquote", "quote_id", "quote"),
    ("paincheck", "pain_id", "painpoint"),
]
OWN_MEMBERSHIP = "(user_id::text = (SELECT current_setting('app.user', true)))"


class Migration(migrations.Migration):
    dependencies = [("customers", "0001_initial")]
    operations = [
        protect("customers_customer", column="id"),
        protect("customers_membership", or_else=OWN_MEMBERSHIP),
        protect("customers_privatenote", team=True),
        *[protect(f"customers_{table}") for table in TABLES],
        *[same_customer(f"customers_{child}", column, f"customers_{parent}") for child, column, parent in LINKS],
    ]
