"""The picture of a customer."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from customers.models import Logo
from tests.customers.rules.test_pictures import picture


def edit(customer):
    return reverse("customers:logos-edit", args=[customer.pk])


def upload(client, customer, raw=None, name="logo.png"):
    return client.post(edit(customer), {"file": SimpleUploadedFile(name, picture() if raw is None else raw)})


@pytest.mark.django_db
def test_a_picture_is_shown_as_nothing_but_an_image_to_those_who_may_see_the_customer(people, client_of):
    client = client_of(people.staff)
    assert upload(client, people.larkfield).status_code == 302
    first = Logo.objects.get().name
    upload(client, people.larkfield)
    logo = Logo.objects.get()
    assert logo.name != first
    url = reverse("customers:logos-show", args=[logo.name])
    response = client_of(people.sponsor).get(url)
    assert (response.status_code, response.headers["Content-Type"]) == (200, "image/png")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert client_of(people.other_sponsor).get(url).status_code == 404
    assert client_of(None).get(url).status_code == 302
    assert (
        str(logo.name) in client.get(reverse("customers:customers-show", args=[people.larkfield.pk])).content.decode()
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "raw"),
    [("logo.svg", b"<svg/>"), ("logo.png", b"<svg/>"), ("logo.png", b""), ("logo.exe", None)],
)
def test_what_is_no_picture_is_said_beside_the_field(people, client_of, name, raw):
    response = upload(client_of(people.staff), people.larkfield, raw, name)
    assert response.status_code == 422 and "invalid-feedback" in response.content.decode()
    assert not Logo.objects.exists()


@pytest.mark.django_db
def test_taken_away_it_is_gone(people, client_of):
    client = client_of(people.staff)
    upload(client, people.larkfield)
    url = reverse("customers:logos-show", args=[Logo.objects.get().name])
    for _click in range(2):
        assert client.post(reverse("customers:logos-delete", args=[people.larkfield.pk])).status_code == 302
    assert client.get(url).status_code == 404
    assert client.get(reverse("customers:logos-show", args=[uuid.uuid4()])).status_code == 404
