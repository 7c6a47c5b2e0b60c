"""Row-level security and same-customer keys of practices 5 and 7. Mail without a customer may be written by anybody."""

from django.db import migrations

from pmo_portal.core.row_security import protect, same_customer

LINKS = [
    ("services_mailattempt", "mail_id", "services_mail"),
    ("services_followup", "promised_to_id", "customers_contact"),
    ("services_followup", "quote_id", "customers_quote"),
    ("services_invitation", "pulse_id", "services_pulse"),
    ("services_invitation", "contact_id", "customers_contact"),
    ("services_response", "pulse_id", "services_pulse"),
    ("services_response", "invitation_id", "services_invitation"),
]


def anybody_may_write(table: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"CREATE POLICY without_customer ON {table} FOR INSERT WITH CHECK (customer_id IS NULL);",
        f"DROP POLICY without_customer ON {table};",
    )


class Migration(migrations.Migration):
    dependencies = [("services", "0001_initial"), ("customers", "0002_row_security")]
    operations = [
        protect("services_followup", team=True),
        protect("services_mail"),
        protect("services_mailattempt"),
        protect("services_notice", or_else="(user_id::text = (SELECT current_setting('app.user', true)))"),
        protect("services_pulse"),
        protect("services_invitation"),
        protect("services_response"),
        protect("services_concern"),
        anybody_may_write("services_mail"),
        anybody_may_write("services_notice"),
        *[same_customer(*link) for link in LINKS],
    ]
