"""Bringing in customers and people: all or nothing, and the same file twice gives 0 new."""

import pytest
from django.core.exceptions import PermissionDenied

from customers.actions.record_imports import (
    NothingNew,
    RecordsNotAnswered,
    answer_records,
    confirm_records,
    upload_records,
)
from customers.models import Contact, Customer
from customers.rules.records.shapes import TableRefused
from pmo_portal.activity.models import Entry, TeamEntry
from tests.customers.workbooks import workbook

CSV = (
    "customer;unit;owner;tier;contact;title;email;role;influence\n"
    "Store\u00a0Operations;Elm Street;sofia@pmo.example;strategic;Tomasz Nowak;Regional manager;tomasz@elm.example;sponsor;5\n"
    "Store Operations;;;;Carla Diaz;;carla@elm.example;champion;3\n"
    "claims operations;;;;Ruth A.;;RUTH@larkfield.example;;\n"
    "claims operations;;;;Kwame Boateng;;;;\n"
    "claims operations;;;;Somebody New;;;;\n"
    "Ghosts;;nobody@pmo.example;;Casper;;;;\n"
    "Broken;;;gold;;;;;\n"
).encode()


def bring(people, raw=CSV, filename="people.csv"):
    return upload_records(actor=people.staff, filename=filename, raw=raw)


@pytest.mark.django_db
def test_nothing_is_written_before_the_confirmation(people):
    before = Customer.objects.count(), Contact.objects.count()
    draft = bring(people)
    assert (Customer.objects.count(), Contact.objects.count()) == before
    report = draft.report
    assert report["new_customers"] == ["Store Operations"]
    assert [row[1] for row in report["new_contacts"]] == ["Tomasz Nowak", "Carla Diaz", "Somebody New"]
    assert (report["known_customers"], report["known_contacts"], report["rows_refused"]) == (1, 2, 2)
    assert {row[0] for row in report["problems"]} == {7, 8}


@pytest.mark.django_db
def test_matches_by_address_or_name_and_twice_gives_nothing_new(people):
    draft = bring(people)
    confirm_records(actor=people.staff, import_id=draft.pk)
    made = Customer.objects.get(name="Store Operations")
    assert (made.owner, made.tier, made.unit) == (people.lead, "strategic", "Elm Street")
    tomasz = Contact.objects.get(email="tomasz@elm.example")
    assert (tomasz.customer, tomasz.role, tomasz.influence) == (made, "sponsor", 5)
    assert Contact.objects.filter(customer=people.larkfield).count() == 5
    assert Entry.objects.filter(verb="customer.added", customer_id=made.pk).count() == 1
    assert TeamEntry.objects.filter(verb="contacts.imported").count() == 2
    counts = Customer.objects.count(), Contact.objects.count()
    again = confirm_records(actor=people.staff, import_id=draft.pk)
    assert bytes(again.raw) == b"" and again.confirmed_at is not None
    second = bring(people)
    assert (second.report["new_customers"], second.report["new_contacts"]) == ([], [])
    with pytest.raises(NothingNew):
        confirm_records(actor=people.staff, import_id=second.pk)
    assert (Customer.objects.count(), Contact.objects.count()) == counts


@pytest.mark.django_db
def test_an_unclear_column_is_asked_before_anything_is_written(people):
    raw = b"Name,E-mail,Shoe size\nRuth Adeyemi,ruth@larkfield.example,39\n"
    draft = bring(people, raw)
    assert draft.report["asked"] == [0, 2] and not draft.report["is_answered"]
    with pytest.raises(RecordsNotAnswered):
        confirm_records(actor=people.staff, import_id=draft.pk)
    told = answer_records(actor=people.staff, import_id=draft.pk, answers={"mapping": ["customer", "-", "-"]})
    assert told.report["new_customers"] == ["Ruth Adeyemi"]


@pytest.mark.django_db
def test_dates_that_mean_two_days_are_asked(people):
    draft = bring(people, b"customer,since\nStore Operations,5/3/2023\n")
    assert draft.report["date_examples"] == [["5/3/2023"]] and not draft.report["is_answered"]
    told = answer_records(actor=people.staff, import_id=draft.pk, answers={"date_order": "day_first"})
    confirm_records(actor=people.staff, import_id=told.pk)
    assert Customer.objects.get(name="Store Operations").since_date.isoformat() == "2023-03-05"


@pytest.mark.django_db
def test_two_people_of_one_name_are_not_guessed(people):
    Contact.objects.create(customer=people.larkfield, name="Kwame Boateng")
    draft = bring(people, b"customer,contact\nClaims Operations,Kwame Boateng\n")
    sentence, parts = draft.report["problems"][0][3]
    assert "2 people of this customer have this name" in sentence % parts


@pytest.mark.django_db
def test_a_workbook_is_a_table_too_and_a_refusal_keeps_nothing(people):
    raw = workbook([["customer", "contact"], ["Store Operations", "Tomasz Nowak"]])
    assert bring(people, raw, "people.xlsx").report["new_customers"] == ["Store Operations"]
    with pytest.raises(TableRefused):
        bring(people, b"PK not a workbook", "people.xlsx")


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["leader", "sponsor"])
def test_only_the_pmo_brings_in(people, who):
    with pytest.raises(PermissionDenied):
        upload_records(actor=getattr(people, who), filename="x.csv", raw=CSV)
