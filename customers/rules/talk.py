"""Who talks, and how we ask (2.5, N1): words counted, talk share, listening score, leading and open questions.

What does not live here: the sounds (there are none), the clock of the interview room, who may see a score.
"""

import re
from collections.abc import Iterable, Mapping

ROLES = ("interviewer", "participant", "other")
GOAL_SHARE = 0.80
KEPT_SILENCE_SECONDS = 4.0
TEAM_AVERAGE_FROM = 5

# Scripts without spaces: a character stands for a word there.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_LEADING = {
    "yes_or_no": re.compile(r"^(would|could|should|do|does|don't|wouldn't|isn't|are|will)\b.*\byou\b", re.I | re.S),
    "price": re.compile(r"how much would", re.I),
    "what_if": re.compile(r"if we (built|gave|made)", re.I),
}
_FILLERS = {"so", "and", "well", "okay", "ok", "um", "also", "but", "und", "et", "alors", "y", "pues"}
_CLOSED_STARTS = {
    "en": "am are is was were do does did don't doesn't didn't can could can't will would won't wouldn't shall should "
    "may might must have has had haven't hasn't isn't aren't wasn't weren't",
    "de": "bin bist ist sind seid war waren hast hat habt haben hatte hatten kann kannst können konnten wird werden würde "
    "würden soll sollen sollte sollten darf dürfen muss müssen möchte möchten gibt gab",
    "fr": "est-ce es-tu êtes-vous est-il est-elle avez-vous as-tu a-t-il a-t-elle pouvez-vous peux-tu voulez-vous "
    "voudriez-vous faut-il y-a-t-il",
    "es": "es está están son era tiene tienen puede pueden quiere quieren hay ha han le les te",
    "ar": "هل أليس ألا",
}
_CLOSED = {language: frozenset(words.split()) for language, words in _CLOSED_STARTS.items()}


def count_words(text: str) -> int:
    """Return how many words a text has: what stands between blanks; in scripts without blanks, each character."""
    words = text.split()
    if text.isascii() or not _UNSPACED.search(text):
        return len(words)
    return sum(len(_UNSPACED.findall(word)) or 1 for word in words)


def words_by_role(turns: Iterable[tuple[str, str]], roles: Mapping[str, str]) -> dict[str, int]:
    """Return the words of interviewer, participant and other. `turns` are (speaker, text); `roles` maps speaker → role.

    A speaker without a role counts as other: nobody is guessed.
    """
    counted = dict.fromkeys(ROLES, 0)
    for speaker, text in turns:
        role = roles.get(speaker, "other")
        counted[role if role in counted else "other"] += count_words(text)
    return counted


def share_of(amounts: Mapping[str, float], role: str) -> float | None:
    """Return the share 0-1 of one role in all talk (words, or seconds), None when nobody has said anything. Source: N1."""
    total = sum(amounts.values())
    return amounts.get(role, 0) / total if total > 0 else None


def listening_score(share: float | None, questions: int, with_silence: int, open_questions: int) -> float | None:
    """Return the score 0-100 = 60 × min(share/0.80, 1) + 25 × share with ≥ 4 s of silence + 15 × share of open questions.

    `share` is the customer's part of all talk time (0-1). None before anybody spoke or anything was asked.

    Raises: ValueError when more questions are counted than were asked. Source: N1.
    """
    if max(with_silence, open_questions) > questions or min(questions, with_silence, open_questions) < 0:
        raise ValueError("There cannot be more such questions than questions.")
    if share is None or questions == 0:
        return None
    return 60 * min(share / GOAL_SHARE, 1) + 25 * with_silence / questions + 15 * open_questions / questions


def kept_silences(seconds_after_questions: Iterable[float]) -> int:
    """Return after how many questions at least 4 s of silence were kept. Source: N1."""
    return sum(seconds >= KEPT_SILENCE_SECONDS for seconds in seconds_after_questions)


def team_average(scores: list[float]) -> float | None:
    """Return the average that a lead may see, None for fewer than five people. Source: N1."""
    return sum(scores) / len(scores) if len(scores) >= TEAM_AVERAGE_FROM else None


def leading_marks(question: str, service_names: Iterable[str] = ()) -> list[str]:
    """Return why a question leads the person: yes_or_no, price, what_if, names_our_service; empty when it does not.

    `service_names` are our own services as the customer could hear them. The rewrite goes by the first mark. Source: 2.5.
    """
    text = _plain(question)
    marks = [mark for mark, pattern in _LEADING.items() if pattern.search(text)]
    names = [re.escape(_plain(name)) for name in service_names if name.strip()]
    if names and re.search(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)", text, re.I):
        marks.append("names_our_service")
    return marks


def is_open_question(question: str, language: str = "en") -> bool:
    """Return whether a question invites a story: it does not begin with a word that asks for yes or no.

    Known for English, German, French, Spanish and Arabic; in other languages every question passes.
    """
    words = re.findall(r"[\w'-]+", _plain(question).lower())
    while words and words[0] in _FILLERS:
        words = words[1:]
    return bool(words) and words[0] not in _CLOSED.get(language[:2].lower(), frozenset())


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").split()).lstrip('¿¡"“„«» ')
