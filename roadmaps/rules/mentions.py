"""Who is named in a comment (4.7): "@Ruth Adeyemi", or "@Ruth" where only one Ruth is here."""

import re
from collections import Counter
from collections.abc import Mapping

_AT = re.compile(r"(?<![\w@.])@(?=\w)")


def mentioned(text: str, people: Mapping[int, str]) -> list[int]:
    """Return the ids of the people named with an @, in the order of their first mention. `people` is id → full name.

    Capitals do not matter. The longest name that fits counts; a first name only where it is nobody else's.
    """
    lowered, found = text.casefold(), []
    names = _names(people)
    for at in _AT.finditer(lowered):
        for name, person in names:
            end = at.end() + len(name)
            if lowered.startswith(name, at.end()) and not (end < len(lowered) and lowered[end].isalnum()):
                found.append(person)
                break
    return list(dict.fromkeys(found))


def _names(people: Mapping[int, str]) -> list[tuple[str, int]]:
    """Return (name, id), the longest first. Two people of exactly the same name cannot be told apart: neither is named."""
    full = {person: " ".join(name.casefold().split()) for person, name in people.items() if name.strip()}
    whole, first = Counter(full.values()), Counter(name.split()[0] for name in full.values())
    names = [(name, person) for person, name in full.items() if whole[name] == 1]
    names += [(name.split()[0], person) for person, name in full.items() if first[name.split()[0]] == 1]
    return sorted(set(names), key=lambda pair: -len(pair[0]))
