"""Which things hold some words (2.11): kinds and ids under row-level security. What they say is read by whoever shows it."""

from dataclasses import dataclass

from django.db import connection

# PostgreSQL compares the words below the policies; see docs/decisions/0009-search-below-row-security.md.
_FOUND = """
WITH reader AS (SELECT customers_search_config(%(language)s) AS config),
others AS (SELECT customers_search_config(language) AS config
    FROM (SELECT DISTINCT language FROM customers_customer) AS spoken
    UNION SELECT 'english'::regconfig EXCEPT SELECT config FROM reader)
SELECT f.kind, f.object_id, f.is_loose, f.is_newest, f.asked_for FROM customers_search_found(
    %(words)s, (SELECT ARRAY[config] FROM reader) || ARRAY(SELECT config FROM others ORDER BY config::text),
    %(kinds)s, %(customer)s, %(most)s, %(is_open)s) AS f
"""


@dataclass(frozen=True)
class Found:
    """`hits` are (kind, id), best first. `is_loose`: no such words, so similar ones; `is_newest`: too many to rank them.

    `asked_for` is the query as PostgreSQL writes it, for marking the words.
    """

    hits: list[tuple[str, str]]
    is_loose: bool = False
    is_newest: bool = False
    asked_for: str = ""


def find(*, words: list[str], kinds: list[str], language: str, customer_id=None, most: int, is_open=True) -> Found:
    """Return up to `most` hits of each kind in the running transaction's scope. 1 query.

    All words must be there, in any form of the reader's or a visible customer's language; the last one may be a
    beginning (`is_open`). Where nothing is found, words within two letters count. Source: practice 2, 2.11.
    """
    if not words or not kinds:
        return Found([])
    values = {
        "words": words,
        "kinds": kinds,
        "language": language,
        "customer": customer_id,
        "most": most,
        "is_open": is_open,
    }
    with connection.cursor() as cursor:
        cursor.execute(_FOUND, values)
        rows = cursor.fetchall()
    if not rows:
        return Found([])
    _kind, _pk, is_loose, is_newest, asked_for = rows[0]
    return Found([(row[0], row[1]) for row in rows], is_loose, is_newest, asked_for)
