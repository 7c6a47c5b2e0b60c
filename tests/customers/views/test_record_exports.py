"""What goes out can come in again, and no cell is ever a formula."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from customers.models import Contact, RecordImport

CUSTOMERS, PEOPLE = reverse("customers:customer-exports-show"), reverse("customers:contact-exports-show")


@pytest.mark.django_db
@pytest.mark.parametrize("url", [CUSTOMERS, PEOPLE])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_what_goes_out_gives_nothing_new_when_it_comes_in(people, client_of, url, kind):
    Contact.objects.create(customer=people.harbour, name="=cmd|'/c calc'!A1", phone="+44 20 7946 0000")
    client = client_of(people.staff)
    response = client.get(f"{url}?format={kind}")
    assert "attachment" in response.headers["Content-Disposition"]
    uploaded = SimpleUploadedFile(f"out.{kind}", response.content)
    assert client.post(reverse("customers:record-imports-new"), {"file": uploaded}).status_code == 302
    report = RecordImport.objects.get().report
    assert report["is_answered"] and report["rows_refused"] == 0
    assert (report["new_customers"], report["new_contacts"]) == ([], [])


@pytest.mark.django_db
def test_no_cell_of_a_workbook_is_a_formula(people, client_of):
    Contact.objects.create(customer=people.harbour, name="=1+1")
    raw = client_of(people.staff).get(f"{PEOPLE}?format=xlsx").content
    cells = [cell for row in load_workbook(io.BytesIO(raw)).active.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    assert "'=1+1" in [cell.value for cell in cells]
    assert "'=1+1" in client_of(people.staff).get(PEOPLE).content.decode()
