"""Many turns at once (2.14): COPY into a table of this transaction, then one INSERT that row-level security checks.

PostgreSQL refuses COPY straight into a table under row-level security, and the portal's role is never above it.
"""

from io import StringIO

from django.db import connection

from customers.models import Side
from customers.rules.talk import count_words

_INCOMING = """
CREATE TEMPORARY TABLE incoming_turn (
    interview_id bigint, turn_no integer, speaker text, side text, text text, words integer,
    started_seconds double precision, ended_seconds double precision
) ON COMMIT DROP
"""
_INSERT = """
INSERT INTO customers_turn
    (customer_id, interview_id, turn_no, speaker, side, text, words, started_seconds, ended_seconds)
SELECT %s, interview_id, turn_no, speaker, side, text, words, started_seconds, ended_seconds FROM incoming_turn
"""
# What the text format of COPY reads as something else.
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def copy_turns(*, customer_id, talks) -> int:
    """Write the turns of [(interview, ReadTalk)] and return how many. 4 queries, however many turns.

    Runs in the caller's transaction: all of them or none.
    """
    lines = StringIO()
    count = 0
    for interview, read in talks:
        count += _write_lines(lines, interview.pk, read)
    lines.seek(0)
    with connection.cursor() as cursor:
        cursor.execute(_INCOMING)
        cursor.copy_expert("COPY incoming_turn FROM STDIN", lines)
        cursor.execute(_INSERT, [customer_id])
        cursor.execute("DROP TABLE incoming_turn")
    return count


def _write_lines(lines: StringIO, interview_id: int, read) -> int:
    speakers = {name: name[:120].translate(_ESCAPES) for name in read.sides}
    sides = {name: side or Side.OTHER.value for name, side in read.sides.items()}
    for turn in read.talk.turns:
        lines.write(
            f"{interview_id}\t{turn.number}\t{speakers[turn.speaker]}\t{sides[turn.speaker]}\t"
            f"{turn.text.translate(_ESCAPES)}\t{count_words(turn.text)}\t{_number(turn.start)}\t{_number(turn.end)}\n"
        )
    return len(read.talk.turns)


def _number(value: float | None) -> str:
    return "\\N" if value is None else repr(float(value))
