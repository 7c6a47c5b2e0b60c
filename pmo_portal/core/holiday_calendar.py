"""Public holidays by country, and the countries one can choose. The days come with the library `holidays`; no network."""

from collections.abc import Set
from datetime import date
from functools import lru_cache

import holidays
from babel import Locale, UnknownLocaleError

NONE: frozenset[date] = frozenset()


class Holidays(Set):
    """The public holidays of one country as a set of days; each year is worked out when it is first asked for."""

    def __init__(self, country: str):
        self._known = holidays.country_holidays(country)

    def __contains__(self, day) -> bool:
        return day in self._known

    def __iter__(self):
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


@lru_cache(maxsize=300)
def holidays_of(country: str) -> Set[date]:
    """Return the public holidays of a country (ISO 3166, two letters); none for "" and for a country we do not know."""
    return Holidays(country) if country in _supported() else NONE


@lru_cache(maxsize=1)
def _supported() -> frozenset[str]:
    return frozenset(holidays.list_supported_countries())


@lru_cache(maxsize=20)
def country_choices(language: str) -> tuple[tuple[str, str], ...]:
    """Return (code, name in this language) of every country whose holidays are known, by name."""
    try:
        names = Locale.parse(language.replace("-", "_")).territories
    except (UnknownLocaleError, ValueError):
        names = Locale("en").territories
    return tuple(
        sorted(
            # The library knows each country by three letters too; they have no name, and mean the same.
            ((code, names[code]) for code in _supported() if code in names),
            key=lambda choice: choice[1].casefold(),
        )
    )
