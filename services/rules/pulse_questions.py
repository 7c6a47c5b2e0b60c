"""What a pulse may ask (7.1): one question that a tap answers, five drivers of service, and own questions.

Scores are whole numbers. What does not live here: the words on the screen (models/pulse.py), and the figures (honest).
"""

LEADS = {"csat": (1, 5), "nps": (0, 10), "effort": (1, 5)}
HAPPY_FROM = {"csat": 4, "nps": 9, "effort": 4}
DRIVERS = ("effectiveness", "ease", "speed", "transparency", "humanity")
OWN_KINDS = ("scale", "yes_no", "text")
RANGES = {"driver": (1, 5), "scale": (1, 5), "yes_no": (0, 1)}
MOST_OWN = 3
LONGEST_TEXT = 2000


class BadReply(ValueError):
    """A reply does not fit its question."""


def fits(kind: str, score: int) -> bool:
    """Return whether a score lies on the scale of a lead question. Raises KeyError for an unknown kind."""
    low, high = LEADS[kind]
    return low <= score <= high


def is_happy(kind: str, score: int) -> bool:
    """Return whether an answer to a lead question is praise: 4 and 5, of a recommendation 9 and 10."""
    return score >= HAPPY_FROM[kind]


def question_list(drivers: list[str], own: list[tuple[str, str]]) -> list[dict]:
    """Return [{"key", "kind", "wording"}]: the drivers in their fixed order, then own questions (kind, wording).

    Raises: ValueError for an unknown driver or kind, an empty wording, or more than three own questions.
    """
    if set(drivers) - set(DRIVERS) or len(own) > MOST_OWN:
        raise ValueError("Unknown driver, or more than three own questions.")
    asked = [{"key": name, "kind": "driver", "wording": ""} for name in DRIVERS if name in drivers]
    for place, (kind, wording) in enumerate(own, 1):
        if kind not in OWN_KINDS or not wording.strip():
            raise ValueError("An own question needs one of three kinds, and words.")
        asked.append({"key": f"own{place}", "kind": kind, "wording": wording.strip()})
    return asked


def cleaned_replies(questions: list[dict], given: dict) -> dict:
    """Return key → number or text for those that were answered; nothing else gets in.

    Raises: BadReply naming the key of a reply outside its scale.
    """
    kept = {}
    for question in questions:
        raw = given.get(question["key"])
        if raw in (None, ""):
            continue
        kept[question["key"]] = _reply(question, raw)
    return kept


def _reply(question: dict, raw) -> int | str:
    if question["kind"] == "text":
        text = str(raw)
        if len(text) > LONGEST_TEXT:
            raise BadReply(question["key"])
        return text
    low, high = RANGES[question["kind"]]
    if isinstance(raw, str) and not (raw.isascii() and raw.isdigit()):
        raise BadReply(question["key"])
    if not low <= int(raw) <= high:
        raise BadReply(question["key"])
    return int(raw)
