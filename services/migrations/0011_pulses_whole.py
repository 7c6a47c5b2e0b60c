"""Pulses of several kinds, that come again, without names, by file; and praise that is passed on."""

from django.db import migrations


def unlink_nameless() -> migrations.RunSQL:
    """Take the name off answers that were given without one, before the constraint says so."""
    return migrations.RunSQL(
        "SELECT set_config('app.customers', '*', true);"
        " UPDATE services_response r SET invitation_id = NULL, wants_call = false,"
        " answered_at = p.opens_at, changed_at = p.opens_at"
        " FROM services_pulse p WHERE p.id = r.pulse_id AND r.naming = 'anonymous';"
        " SET CONSTRAINTS ALL IMMEDIATE; SELECT set_config('app.customers', '', true);",
        migrations.RunSQL.noop,
    )


class Migration(migrations.Migration):
    dependencies = [("services", "0008_search"), ("customers", "0018_country_and_busy_weeks")]

    operations = [
        unlink_nameless(),
    ]
