"""The states of a mail in the outbox, each change one short transaction by the database's clock.

waiting → claimed (a lease) → handing (committed just before the final dot) → sent. An expired lease in `claimed` goes back to
waiting; in `handing` nobody knows, so the mail becomes uncertain. Everything after the claim goes by its token: whoever
lost the lease changes nothing. What does not live here: talking to the mail server (`hand_over.py`, `dispatch.py`).
Source: STACK.md, "Reminders".
"""

import re
import uuid

from django.db import connection

from pmo_portal.core.scoping import system_scope
from services.actions.notices import tell_pmo_of_failed_mail
from services.models import Mail
from services.rules.retry import retry_delay

LEASE_SECONDS = 60  # at least 3 × EMAIL_TIMEOUT
REPEAT_AFTER_MINUTES = 15

RECOVER = """
WITH lost AS (
    UPDATE services_mail SET
        state = CASE state WHEN 'handing' THEN 'uncertain' ELSE 'waiting' END,
        next_try_at = CASE state WHEN 'handing' THEN now() + %(repeat)s * interval '1 minute' ELSE now() END,
        attempts = greatest(0, attempts - (state = 'claimed')::int)
    WHERE state IN ('claimed', 'handing') AND lease_until < now()
    RETURNING id, customer_id, state)
INSERT INTO services_mailattempt (mail_id, customer_id, at, outcome, reply)
SELECT id, customer_id, now(), CASE state WHEN 'uncertain' THEN 'uncertain' ELSE 'lease over' END, '' FROM lost
"""
CLAIM = """
WITH due AS (
    SELECT id FROM services_mail
    WHERE state IN ('waiting', 'uncertain') AND is_sorted AND next_try_at <= now()
      AND (state = 'waiting' OR (repeat_is_harmless AND repeats = 0))
    ORDER BY next_try_at LIMIT %(most)s FOR UPDATE SKIP LOCKED)
UPDATE services_mail m SET state = 'claimed', claim_token = %(token)s, attempts = attempts + 1,
    repeats = repeats + (m.state = 'uncertain')::int, lease_until = now() + %(lease)s * interval '1 second'
FROM due WHERE m.id = due.id
"""
HANDING = """
UPDATE services_mail SET state = 'handing', lease_until = now() + %(lease)s * interval '1 second'
WHERE id = %(id)s AND claim_token = %(token)s AND state = 'claimed'
"""
FINISH = """
WITH done AS (
    UPDATE services_mail SET state = %(state)s, reply = %(reply)s, next_try_at = now() + %(wait)s * interval '1 second',
        sent_at = CASE WHEN %(state)s = 'sent' THEN now() ELSE sent_at END
    WHERE id = %(id)s AND claim_token = %(token)s AND state IN ('claimed', 'handing', 'uncertain')
    RETURNING id, customer_id)
INSERT INTO services_mailattempt (mail_id, customer_id, at, outcome, reply)
SELECT id, customer_id, now(), %(outcome)s, %(reply)s FROM done
"""
FINISH_AND_HAND = re.sub(r"%\((\w+)\)", r"%(before_\1)", FINISH).replace("%(before_wait)s", "0") + ";" + HANDING
RELEASE = """
UPDATE services_mail SET state = 'waiting', attempts = attempts - 1, reply = %(reply)s,
    next_try_at = now() + %(wait)s * interval '1 second'
WHERE claim_token = %(token)s AND state = 'claimed' AND id = ANY (%(ids)s)
"""
ALIVE = """
INSERT INTO services_heartbeat (part, at, details) SELECT part, now(), '{}' FROM unnest(%(parts)s) AS part
ON CONFLICT (part) DO UPDATE SET at = excluded.at
"""

LOOK = """
SELECT EXISTS (SELECT FROM services_mail WHERE state IN ('waiting', 'uncertain') AND next_try_at <= now()
        AND (state = 'waiting' OR (repeat_is_harmless AND repeats = 0)))
    OR EXISTS (SELECT FROM services_mail WHERE state IN ('claimed', 'handing') AND lease_until < now())
"""
# A sign of life that a crash of PostgreSQL takes away is written again in half a minute: nobody waits for the disk.
NO_WAIT = "SELECT set_config('synchronous_commit', 'off', true);"


# Sent together with one statement outside a transaction, PostgreSQL runs both as one: one round trip instead of four.
AS_SYSTEM = (
    "SELECT set_config('app.customers', '*', true), set_config('app.team', 'on', true),"
    " set_config('app.user', '', true);"
)


def _run_alone(sql: str, **values) -> int:
    """Run one statement as a durable transaction of its own, in the scope of the portal itself."""
    if connection.in_atomic_block:
        with system_scope():
            return _run(sql, **values)
    return _run(AS_SYSTEM + sql, **values)


def _run(sql: str, **values) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.rowcount


def look(*, signs_of_life: tuple[str, ...]) -> bool:
    """Write the signs of life, and answer whether a mail is due or a lease is over. 1 query, outside a transaction."""
    with connection.cursor() as cursor:
        cursor.execute(AS_SYSTEM + NO_WAIT + ALIVE + ";" + LOOK, {"parts": list(signs_of_life)})
        return cursor.fetchone()[0]


def claim_due(*, most: int, signs_of_life: tuple[str, ...] = ()) -> list[Mail]:
    """Take up to `most` due mails under a lease, after recovering those whose lease is over. 7 queries, 4 if none is due.

    `signs_of_life` are the parts whose heartbeat is written in the same transaction.
    """
    token = uuid.uuid4()
    with system_scope():
        if signs_of_life:
            _run(ALIVE, parts=list(signs_of_life))
        _run(RECOVER, repeat=REPEAT_AFTER_MINUTES)
        if not _run(CLAIM, most=most, token=token, lease=LEASE_SECONDS):
            return []
        mails = Mail.objects.filter(claim_token=token).order_by("due_at")
        return list(mails.prefetch_related("recipient", "customer"))  # many mails are for few people and customers


def begin_handing(*, mail: Mail, sent_before: tuple[Mail, str] | None = None) -> bool:
    """Commit that the final dot comes next; False where the lease was lost and the dot must not come. 1 query.

    `sent_before` is the mail before this one with the server's reply, when that it was sent is not written yet: one commit
    then serves both. Killed in between, it is uncertain and goes once more with its own Message-ID and Date.
    """
    values = {"id": mail.pk, "token": mail.claim_token, "lease": LEASE_SECONDS}
    if sent_before is None:
        return _run_alone(HANDING, **values) == 1
    before, reply = sent_before
    ended = {"id": before.pk, "token": before.claim_token, "state": "sent", "outcome": "sent", "reply": reply[:500]}
    return _run_alone(FINISH_AND_HAND, **values, **{f"before_{name}": value for name, value in ended.items()}) == 1


def finish(*, mail: Mail, state: str, outcome: str, reply: str = "", wait_seconds: float = 0) -> bool:
    """Write how the try ended, with a line in the delivery log; False where another dispatcher has the mail. 1 query."""
    values = {"state": state, "outcome": outcome, "reply": reply[:500], "wait": wait_seconds}
    return _run_alone(FINISH, id=mail.pk, token=mail.claim_token, **values) == 1


def try_later(*, mail: Mail, reply: str) -> str:
    """Plan the next try, or give up after the last and tell the PMO; return the new state. 1 query, 3 on giving up."""
    delay = retry_delay(mail.attempts)
    if delay is None:
        return give_up(mail=mail, reply=reply)
    finish(mail=mail, state="waiting", outcome="later", reply=reply, wait_seconds=delay.total_seconds())
    return "waiting"


def give_up(*, mail: Mail, reply: str) -> str:
    """Note that the mail will not arrive, and tell the PMO in the portal; return the new state. 3 queries."""
    with system_scope():
        if finish(mail=mail, state="failed", outcome="refused", reply=reply):
            tell_pmo_of_failed_mail(mail=mail)
    return "failed"


def release(*, mails: list[Mail], reply: str, wait_seconds: int = 60) -> None:
    """Give claimed mails back unharmed, because the server cannot be reached; it does not count as a try. 1 query."""
    if mails:
        ids = [mail.pk for mail in mails]
        _run_alone(RELEASE, token=mails[0].claim_token, ids=ids, reply=reply[:500], wait=wait_seconds)
