"""Counting SQL statements of a page; transaction statements are not counted."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

NOT_COUNTED = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT")


def count_queries(client, url: str, *, expected_status: int = 200) -> int:
    """Get a page and return how many statements it took, the scope of the request included."""
    with CaptureQueriesContext(
        connection,
    ) as captured:
        response = client.get(url)
    assert response.status_code == expected_status, f"{url} answered {response.status_code}"
    statements = [query["sql"] for query in captured.captured_queries]
    kept = [sql for sql in statements if not sql.startswith(NOT_COUNTED)]
    # The scope given back to the test's own transaction after the request is the test's, not the page's.
    return len(kept) - (1 if kept and "set_config" in kept[-1] else 0)
