"""Headings and the fields they stand for."""

import pytest

from customers.rules.records.columns import FIELDS, columns_asked, field_of, mapping_error, suggested


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Customer", "customer"),
        ("E-Mail", "email"),
        ("With us\u00a0since", "since_date"),
        ("Time zone", "time_zone"),
        ("Kunde", "customer"),
        ("Name", ""),
        ("", ""),
    ],
)
def test_headings(heading, name):
    assert field_of(heading) == name


def test_every_field_is_its_own_heading():
    assert suggested(FIELDS) == list(FIELDS)
    assert columns_asked(FIELDS) == []


def test_a_name_beside_a_customer_is_a_persons_and_alone_it_is_asked():
    assert suggested(["Customer", "Name"]) == ["customer", "contact"]
    assert columns_asked(["Name", "Tier"]) == [0]


def test_a_second_column_for_the_same_field_is_asked():
    assert columns_asked(["customer", "client", "", "what?"]) == [1, 3]


@pytest.mark.parametrize(
    ("mapping", "wrong"),
    [
        (["customer"], ""),
        (["customer", "contact", "-", "-"], ""),
        (["contact"], "name of the customer"),
        (["customer", "customer"], "Two columns"),
        (["customer", "email"], "hold their name"),
    ],
)
def test_a_mapping_that_cannot_be_used_says_why(mapping, wrong):
    found = mapping_error(mapping)
    assert wrong in found and bool(wrong) == bool(found)
