"""Rows of a list of services: two languages, cells that say NA, doubled numbers, results that cannot be."""

from decimal import Decimal

import pytest

from customers.rules.records.csv_table import read_csv_table
from customers.rules.records.shapes import TableRefused
from services.rules.catalogue_rows import column_of, columns_of, read_catalogue

SERVICES = """service_id,service_name_en,service_name_fr,service_description_en,service_description_fr,use_of_sin
7,"The
list",La liste,One list of all.,Une seule liste.,NA
7,The other list,L'autre liste,x,y,N
8,NA,Rien,x,y,N
9,Quiet week,ND,nd,NA,N
"""
STANDARDS = """service_id,service_name_en,service_std_id,service_std_en,service_std_fr,service_std_target,volume_meeting_target,total_volume,fiscal_yr
7,The list,1,In 2 days.,En 2 jours.,80,8,9,2017-2018
7,The list,2,In 3 days.,NA,,24,22,2017-2018
7,The list,3,In 4 days.,x,1,0,0,2017-2018
7,The list,4,In 5 days.,x,abc,ND,12,2017-2018
7,The list,4,In 5 days.,x,80,1,12,2018-2019
"""


def read(text: str, original: str = "en"):
    table = read_csv_table(text.encode(), "")
    return table, read_catalogue(table, original)


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("service_name_fr", ("name", "fr")),
        ("Name (DE)", ("name", "de")),
        ("Name", ("name", "")),
        ("service_url_en", ("", "")),
        ("id_en", ("", "")),
        ("", ("", "")),
    ],
)
def test_headings_are_known_by_name_and_language(heading, expected):
    assert column_of(heading) == expected


def test_services_come_with_their_other_language_and_na_is_nothing():
    table, found = read(SERVICES)
    assert [(row.key, row.values["name"]) for row in found.services] == [("7", "The list"), ("9", "Quiet week")]
    assert found.services[0].texts == {"fr": {"name": "La liste", "description": "Une seule liste."}}
    assert found.services[1].texts == {}
    assert found.services[1].values["description"] == ""
    assert [(problem.line, problem.column) for problem in table.problems] == [(4, "key"), (5, "name")]
    assert found.blanks == 4


def test_several_languages_are_asked_about_and_nothing_is_read_before():
    _table, found = read(SERVICES, "")
    assert (found.is_answered, found.services, found.languages) == (False, [], ["en", "fr"])
    _table, french = read(SERVICES, "fr")
    assert french.services[0].values["name"] == "La liste"
    assert french.services[0].texts["en"]["name"] == "The list"


def test_results_that_cannot_be_stay_out_and_say_why():
    table, found = read(STANDARDS)
    assert found.kind == "standards"
    assert [(row.kept, row.total, row.period) for row in found.standards] == [(8, 9, "2017-2018"), *[(0, 0, "")] * 3]
    assert [row.target for row in found.standards] == [Decimal(80), None, Decimal(1), None]
    assert found.standards[0].texts == {"fr": "En 2 jours."}
    assert found.standards[1].texts == {}
    said = [(problem.line, problem.column) for problem in table.problems]
    assert said == [(3, "kept"), (4, "target"), (5, "target"), (6, "standard")]


def test_a_language_without_names_is_refused():
    with pytest.raises(TableRefused):
        read("name_en,name_fr\nx,y\n", "de")


def test_a_table_without_names_asks_for_them_and_takes_what_a_person_says():
    table, found = read("a,b,c\n1,x,y\n")
    assert not found.is_answered and found.missing and found.services == []
    found = read_catalogue(table, "en", {0: "key", 1: "name:en", 2: "name:fr"})
    assert found.is_answered and found.languages == ["en", "fr"]
    assert [(row.key, row.values["name"], row.texts) for row in found.services] == [("1", "x", {"fr": {"name": "y"}})]


@pytest.mark.parametrize(
    ("header", "chosen", "columns"),
    [
        (["id", "name_fr", "colour"], {}, ["key", "name:fr", ""]),
        (["name", "title"], {}, ["name", ""]),
        (["name", "title"], {0: "-", 1: "name"}, ["", "name"]),
        (["name"], {0: "description:de"}, ["description:de"]),
    ],
)
def test_what_a_column_is(header, chosen, columns):
    assert columns_of(header, chosen) == columns


def test_what_is_too_long_is_refused_with_its_length():
    table, found = read(f"id,name,outcome\n1,The list,{'x' * 301}\n")
    assert found.services == []
    assert "301" in str(table.problems[0].reason)
