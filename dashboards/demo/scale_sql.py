"""The small SQL that a seeded history is made of: numbers that look random and are the same every time, words, moments."""

OURS = "customer_id = ANY (%(customers)s)"


def luck(expression: str) -> str:
    """Return SQL for a whole number from 0 to 1,048,575 that hangs on the expression alone."""
    return f"(hashint8(({expression})::bigint) & 1048575)"


def line(expression: str) -> str:
    """Return SQL for one of the invented sentences."""
    return f"(%(sentences)s::text[])[1 + {luck(expression)} %% array_length(%(sentences)s::text[], 1)]"


def ago(hours: str) -> str:
    """Return SQL for so many hours before now."""
    return f"now() - ({hours}) * interval '1 hour'"
