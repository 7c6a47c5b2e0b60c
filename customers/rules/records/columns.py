"""Which field of a customer or contact a heading stands for (1.10). What is unclear is asked, never guessed."""

import re
from collections.abc import Sequence

from pmo_portal.core.refusals import Sentence
from pmo_portal.core.text import clean_line

CUSTOMER_FIELDS = (
    "customer",
    "unit",
    "owner",
    "tier",
    "status",
    "language",
    "time_zone",
    "people_count",
    "since_date",
)
CONTACT_FIELDS = ("contact", "title", "email", "phone", "role", "influence", "sentiment", "channel")
FIELDS = (*CUSTOMER_FIELDS, *CONTACT_FIELDS)
LEFT_OUT = "-"
_ALIASES = {
    "customer": "customer_name client account business_unit kunde kundin department abteilung team",
    "unit": "part part_of_the_company company division organisation organization bereich firma unternehmen",
    "owner": "pmo_owner account_manager partner looked_after_by who_looks_after_them betreut_von verantwortlich",
    "tier": "level stufe",
    "status": "state zustand",
    "language": "sprache lang",
    "time_zone": "timezone tz zeitzone",
    "people_count": "people headcount how_many_people size mitarbeitende personen",
    "since_date": "since customer_since with_us_since start_date seit",
    "contact": "contact_name person full_name contact_person ansprechpartner ansprechperson kontakt",
    "title": "job job_title position funktion",
    "email": "e_mail mail email_address work_e_mail work_email e_mail_adresse",
    "phone": "telephone tel mobile phone_number telefon",
    "role": "part_they_play contact_role rolle",
    "influence": "influence_0_to_5 einfluss",
    "sentiment": "feeling how_they_feel_about_us haltung stimmung",
    "channel": "preferred_channel likes_to_hear_from_us_by kanal",
}
_FIELD_OF = {alias: name for name, aliases in _ALIASES.items() for alias in (name, *aliases.split())}


def field_of(heading: str) -> str:
    """Return the field that a heading stands for, "" for one that is not known."""
    key = re.sub(r"\W+", "_", clean_line(heading).casefold()).strip("_")
    return _FIELD_OF.get(key, "")


def suggested(header: Sequence[str]) -> list[str]:
    """Return the field for each heading: "" where it must be asked, each field once (a second one is asked)."""
    found: list[str] = []
    for heading in header:
        name = field_of(heading)
        found.append("" if name in found else name)
    for place, heading in enumerate(header):
        if clean_line(heading).casefold() == "name" and "customer" in found and "contact" not in found:
            found[place] = "contact"
    return found


def columns_asked(header: Sequence[str]) -> list[int]:
    """Return the places of the headings that a person must tell the meaning of."""
    return [place for place, name in enumerate(suggested(header)) if not name and header[place].strip()]


def mapping_error(mapping: Sequence[str]) -> str:
    """Return what is wrong with a mapping as a sentence, "" when it can be used."""
    used = [name for name in mapping if name and name != LEFT_OUT]
    doubled = next((name for name in used if used.count(name) > 1), "")
    if doubled:
        return Sentence("Two columns stand for “%(doubled)s”. Leave one of them out.", doubled=doubled)
    if "customer" not in used:
        return Sentence("One column must hold the name of the customer.")
    if any(name in used for name in CONTACT_FIELDS) and "contact" not in used:
        return Sentence("There are columns about a person, so one column must hold their name.")
    return ""
