"""The import in the browser: file, questions, preview, confirmation, problems."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from services.models import Response, ResponseImport

pytestmark = pytest.mark.django_db
ROWS = b"score,why\n10,<b>good</b>\n9,\n9,x\n3,\n10,\n,\n42,\n"
ANSWERS = {"kind": "nps", "score_column": "0", "scale": "0-10", "direction": "up", "day": "2026-01-05"}


def upload(client, customer, raw=ROWS, name="x.csv"):
    url = reverse("services:response-imports-new", args=[customer.pk])
    return client.post(url, {"file": SimpleUploadedFile(name, raw)})


def test_from_file_to_result(client_of, people):
    client = client_of(people.staff)
    page = upload(client, people.larkfield)["Location"]
    pk = ResponseImport.objects.get().pk
    assert "Which end is good?" in client.get(page).content.decode()
    update = reverse("services:response-imports-update", args=[pk])
    assert client.post(update, {**ANSWERS, "day": ""}).status_code == 422
    assert client.post(update, {**ANSWERS, "kind": "csat"}).status_code == 422
    client.post(update, ANSWERS)
    body = client.get(page).content.decode()
    for words in (
        "60.0",
        "5 new",
        "blank: they do not count",
        "42 is outside the scale of 0 to 10.",
        "Bring in 5 answers",
    ):
        assert words in body
    assert not Response.objects.exists()
    client.post(reverse("services:response-confirmations-create", args=[pk]))
    assert Response.objects.count() == 5
    assert "42" in client.get(reverse("services:response-problems-index", args=[pk])).content.decode()
    assert (
        "+60"
        in client.get(reverse("services:pulse-results-show", args=[people.larkfield.pk]) + "?kind=nps").content.decode()
    )


@pytest.mark.parametrize(
    ("raw", "name"), [(b"", "x.csv"), (b"\x00\x01\x02", "x.csv"), (ROWS, "x.exe"), (b"PKxx", "x.xlsx")]
)
def test_a_file_that_cannot_be_read_is_said(client_of, people, raw, name):
    assert upload(client_of(people.staff), people.larkfield, raw, name).status_code == 422
    assert not ResponseImport.objects.exists()
