"""Row-level security of the ledger; and what was kept as a follow-up called promise becomes an entry of it."""

from django.db import migrations

from pmo_portal.core.roll_ups import marks_changes
from pmo_portal.core.row_security import protect, same_customer

LINKS = [
    ("services_promise", "contact_id", "customers_contact"),
    ("services_promise", "quote_id", "customers_quote"),
    ("services_promise", "follows_id", "services_promise"),
    ("services_promiseevent", "promise_id", "services_promise"),
    ("services_followup", "promise_id", "services_promise"),
]
# "Done" was the giver's word: it stays that, and the receiver is asked. What was dropped without a customer's word is withdrawn.
MOVE = """
DO $$ DECLARE f record; new_id bigint; BEGIN
  PERFORM set_config('app.customers', '*', true), set_config('app.team', 'on', true);
  FOR f IN SELECT * FROM services_followup WHERE kind = 'promise' AND customer_id IS NOT NULL AND promise_id IS NULL LOOP
    INSERT INTO services_promise (customer_id, side, text, due_date, partner_id, contact_id, quote_id, origin, origin_path,
        state, said_done_at, judged_at, wished_reason, questions, created_by_id, created_at)
      VALUES (f.customer_id, 'pmo', f.title, f.due_date, f.owner_id, f.promised_to_id, f.quote_id,
        CASE WHEN f.origin_path LIKE '%/interviews/%' THEN 'talk' ELSE '' END, f.origin_path,
        CASE f.state WHEN 'dropped' THEN 'withdrawn' ELSE 'open' END, CASE f.state WHEN 'done' THEN f.done_at END,
        CASE f.state WHEN 'dropped' THEN f.done_at END, '', 0, f.created_by_id, f.created_at)
      RETURNING id INTO new_id;
    INSERT INTO services_promiseevent (customer_id, promise_id, deed, by_id, by_name, day, note, at)
      VALUES (f.customer_id, new_id, 'made', f.created_by_id, '', f.due_date, '', f.created_at);
    UPDATE services_followup SET promise_id = new_id WHERE id = f.id;
  END LOOP;
  UPDATE services_followup SET kind = 'follow_up' WHERE kind = 'promise' AND customer_id IS NULL;
  SET CONSTRAINTS ALL IMMEDIATE;
  PERFORM set_config('app.customers', '', true), set_config('app.team', '', true);
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("services", "0019_recovery_security")]
    operations = [
        protect("services_promise"),
        protect("services_promiseevent"),
        protect("services_assignment"),
        marks_changes("services_promise", "services_mark_figures"),
        *[same_customer(*link) for link in LINKS],
        migrations.RunSQL(MOVE, migrations.RunSQL.noop),
    ]
