"""The import as a person meets it: choose, look, answer, confirm, save the list of problems."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from customers.models import Contact, Customer, RecordImport
from tests.customers.workbooks import workbook
from tests.sql import count_queries

NEW = reverse("customers:record-imports-new")
RAW = b"customer;contact;Shoe\nStore Operations;Tomasz Nowak;=1+1\nStore Operations;;x\n"


def upload(client, raw=RAW, name="people.csv"):
    return client.post(NEW, {"file": SimpleUploadedFile(name, raw)})


def at(name, draft):
    return reverse(f"customers:{name}", args=[draft.pk])


@pytest.mark.django_db
def test_the_whole_way(people, client_of):
    client = client_of(people.staff)
    assert upload(client).status_code == 302
    draft = RecordImport.objects.get()
    page = client.get(at("record-imports-show", draft)).content.decode()
    assert "Nothing is written yet." in page and "Column “Shoe”" in page and "Bring them in" not in page
    answers = {"column_0": "customer", "column_1": "contact", "column_2": "title", "encoding": ""}
    assert client.post(at("record-imports-update", draft), answers).status_code == 302
    page = client.get(at("record-imports-show", draft)).content.decode()
    assert "Customers: 1 new, 0 here already. People: 1 new" in page and "Bring them in" in page
    assert client.post(at("record-confirmations-create", draft)).status_code == 302
    assert Contact.objects.get(name="Tomasz Nowak").title == "=1+1"
    assert "Written. Customers: 1, people: 1." in client.get(at("record-imports-show", draft)).content.decode()
    problems = client.get(at("record-problems-index", draft)).content.decode("utf-8-sig")
    assert problems.splitlines()[1].startswith("3,")


@pytest.mark.django_db
def test_two_columns_for_one_field_come_back_with_a_sentence(people, client_of):
    client = client_of(people.staff)
    upload(client)
    answers = {"column_0": "customer", "column_1": "contact", "column_2": "contact"}
    response = client.post(at("record-imports-update", RecordImport.objects.get()), answers)
    assert response.status_code == 422
    assert "Two columns stand for “contact”" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "raw", "sentence"),
    [
        ("people.pdf", b"%PDF", "neither CSV nor XLSX"),
        ("people.csv", b"", "This file is empty."),
        ("people.xlsx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        ("people.csv", b"PK\x03\x04", "damaged"),
    ],
)
def test_a_file_that_cannot_be_read_is_said_beside_the_field(people, client_of, name, raw, sentence):
    response = upload(client_of(people.staff), raw, name)
    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not RecordImport.objects.exists()


@pytest.mark.django_db
def test_a_second_click_changes_nothing_and_an_unknown_draft_answers_404(people, client_of):
    client = client_of(people.staff)
    upload(client, workbook([["customer"], ["Store Operations"]]), "customers.xlsx")
    draft = RecordImport.objects.get()
    for _click in range(2):
        assert client.post(at("record-confirmations-create", draft)).status_code == 302
    assert Customer.objects.filter(name="Store Operations").count() == 1
    assert client.get(reverse("customers:record-imports-show", args=[0])).status_code == 404
    assert client.get(at("record-confirmations-create", draft)).status_code == 405


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [1, 100])
def test_the_preview_takes_the_same_statements_whatever_the_rows(people, client_of, rows):
    client = client_of(people.staff)
    upload(client, b"customer,contact\n" + b"".join(b"Claims,Person %d\n" % n for n in range(rows)))
    assert count_queries(client, at("record-imports-show", RecordImport.objects.get())) <= 6


@pytest.mark.django_db
def test_what_the_file_says_otherwise_is_shown_and_nothing_is_overwritten(people, client_of):
    Contact(customer=people.larkfield, name="Noor Haddad", title="Clerk").save()
    client = client_of(people.staff)
    name = people.larkfield.name
    raw = f"customer;owner;contact;email;title\n{name};Somebody Else;Noor Haddad;noor@larkfield.example;Lead\n".encode()
    upload(client, raw)
    page = client.get(at("record-imports-show", RecordImport.objects.get())).content.decode()
    for words in ("Here already, and the file says otherwise", "Person: job", "Clerk", "Lead", "Somebody Else"):
        assert words in page
    assert "Customers: 0 new, 1 here already. People: 0 new, 1 here already." in page
    assert Contact.objects.get(name="Noor Haddad").title == "Clerk"


@pytest.mark.django_db
def test_customers_of_an_unknown_owner_are_counted(people, client_of):
    client = client_of(people.staff)
    raw = b"customer;owner;contact\nStores;Bob;Ann\nStores;Bob;Ben\nShops;Bob;\nBakery;maya@pmo.example;Cem\n"
    upload(client, raw)
    page = client.get(at("record-imports-show", RecordImport.objects.get())).content.decode()
    assert "Nobody at the PMO is called “Bob”: 2 customers are left out, 3 rows in all." in page
    assert "3 left out" in page


@pytest.mark.django_db
def test_reasons_are_in_the_readers_language(people, client_of):
    people.staff.language = "de"
    people.staff.save(update_fields=["language"])
    client = client_of(people.staff)
    upload(client, b"customer;contact;email\nStores;Ann;nobody\n")
    draft = RecordImport.objects.get()
    problems = client.get(at("record-problems-index", draft)).content.decode("utf-8-sig")
    assert "keine E-Mail-Adresse" in problems
    refused = upload(client, b"PK\x03\x04", "people.csv").content.decode()
    assert "beschädigt" in refused
