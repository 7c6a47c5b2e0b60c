"""Passive, medicine, acronyms, long sentences: what is found and what is left alone."""

import pytest

from services.rules.lens.counting import sentences_in
from services.rules.lens.findings import acronyms, hidden_verbs, long_sentences, medicine, passives
from services.rules.lens.profiles import profile_of


def found(rule, text, language="en"):
    profile = profile_of(language)
    return [one.text for one in rule(text, sentences_in(text, profile), profile)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The lake was polluted by the company.", ["was polluted"]),
        ("en", "It has not yet been decided.", ["been decided"]),
        ("en", "Bonds will be withheld.", ["be withheld"]),
        ("en", "The company polluted the lake.", []),
        ("en", "She is interested and he is tired.", []),
        ("en", "They are people who need red speed.", []),
        ("de", "Der Bericht wird am Freitag erstellt.", ["wird am Freitag erstellt"]),
        ("de", "Sie wissen, dass der Antrag geprüft wird.", ["geprüft wird"]),
        ("de", "Sie werden die Liste sehen.", []),
        ("de", "Es wird besser gehen.", []),
        ("fr", "Le rapport est rédigé par le bureau.", ["est rédigé"]),
        ("fr", "Elle est allée au marché.", []),
        ("fr", "Il s'est trompé.", []),
        ("es", "La decisión fue tomada ayer.", ["fue tomada"]),
        ("es", "Usted es parte del grupo.", []),
        ("it", "La lista viene inviata ogni venerdì.", ["viene inviata"]),
        ("nl", "Het besluit werd gisteren genomen.", ["werd gisteren genomen"]),
        ("ru", "Отчёт был написан.", []),
        ("xx", "The lake was polluted.", []),
    ],
)
def test_passive(language, text, expected):
    assert found(passives, text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "is_medicine"),
    [
        ("en", "The PMO will roll out a new template.", True),
        ("en", "Our governance framework covers all units.", True),
        ("en", "Implement a RAID log for every unit.", True),
        ("en", "You will see the new template on Friday.", False),
        ("en", "The report tells you what is late.", False),
        ("en", "One list of open claims that everyone trusts.", False),
        ("en", "In May the project ends.", False),
        ("en", "The system works.", False),  # three words are a title
        ("de", "Das PMO führt ein neues Berichtswesen ein.", True),
        ("de", "Das Projekt bringt Ihnen Ruhe ins Team.", False),
        ("fr", "Le projet sera livré en mai.", True),
        ("es", "El sistema estará listo pronto.", True),
        ("ar", "النظام سيكون جاهزا قريبا", False),
    ],
)
def test_medicine(language, text, is_medicine):
    assert bool(found(medicine, text, language)) is is_medicine


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ask the SLA owner about two SLAs.", ["SLA"]),
        ("The service level agreement (SLA) holds. The SLA is short.", []),
        ("The SLA (service level agreement) holds.", []),
        ("A PDF for HR in the UK.", []),
        ("STOP DOING THIS TO US NOW", []),
        ("R&D and Q1 and A4", []),
        ("Ждём ТЗ от отдела.", ["ТЗ"]),
        ("مرحبا بكم في", []),
    ],
)
def test_acronyms(text, expected):
    assert [one.text for one in acronyms(text, profile_of("en"), len(text.split()))] == expected


def test_long_sentences_by_language():
    text = " ".join(["word"] * 24)
    assert found(long_sentences, text) == []
    assert found(long_sentences, text, "de") == [text]


def test_verbs_made_into_nouns():
    profile = profile_of("en")
    text = "The implementation needs an assessment of action."
    words = hidden_verbs(text, sentences_in(text, profile), profile)
    assert [word.text for word in words] == ["implementation", "assessment"]
    assert hidden_verbs(text, sentences_in(text, profile_of("pl")), profile_of("pl")) == []
