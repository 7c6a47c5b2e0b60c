"""The page of results: for the PMO, leaders and the customer, empty and full."""

import pytest
from django.urls import reverse

from tests.services.queries.test_pulse_results import wave

pytestmark = pytest.mark.django_db


def url_of(customer):
    return reverse("services:pulse-results-show", args=[customer.pk])


@pytest.mark.parametrize("person", ["staff", "leader", "sponsor", "viewer"])
def test_everybody_concerned_reads_the_same_numbers(client_of, people, person):
    client = client_of(getattr(people, person))
    assert "Too few answers yet" in client.get(url_of(people.larkfield)).content.decode()
    wave(people.larkfield, 40, [10] * 7 + [8] * 2 + [3] * 3, asked=15)
    wave(people.larkfield, 1, [10] * 7 + [8] * 2 + [3] * 3, asked=15)
    body = client.get(url_of(people.larkfield) + "?kind=nps").content.decode()
    for words in ("+33", "24", "of 30 answers", "How is this computed?", "<svg", "Show the numbers"):
        assert words in body


def test_another_customer_finds_nothing(client_of, people):
    assert client_of(people.other_sponsor).get(url_of(people.larkfield)).status_code == 404
    assert client_of(people.staff).post(url_of(people.larkfield)).status_code == 405
