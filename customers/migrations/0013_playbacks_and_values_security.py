"""Row-level security of playbacks, consent links and value statements."""

from django.db import migrations

from pmo_portal.core.row_security import protect, same_customer

LINKS = [
    ("playback", "interview_id", "interview"),
    ("playback", "consent_id", "consent"),
    ("playback", "contact_id", "contact"),
    ("playbackline", "playback_id", "playback"),
    ("playbackline", "quote_id", "quote"),
    ("playbackline", "fact_id", "fact"),
    ("playbackline", "pain_id", "painpoint"),
    ("consentlink", "consent_id", "consent"),
    ("valuestatement", "quote_id", "quote"),
]


class Migration(migrations.Migration):
    dependencies = [("customers", "0011_search_below_row_security")]
    operations = [
        *[protect(f"customers_{table}") for table in ("playback", "playbackline", "consentlink", "valuestatement")],
        *[same_customer(f"customers_{child}", column, f"customers_{parent}") for child, column, parent in LINKS],
    ]
