"""The export has the numbers of the page."""

import pytest
from django.urls import reverse

from tests.services.queries.test_pulse_results import wave

pytestmark = pytest.mark.django_db


def test_csv_and_xlsx(client_of, people):
    wave(people.larkfield, 1, [10] * 7 + [8] * 2 + [3] * 3, asked=15)
    wave(people.larkfield, 1, [1] * 4, kind="effort")
    client, url = client_of(people.sponsor), reverse("services:pulse-result-exports-show", args=[people.larkfield.pk])
    text = client.get(url + "?kind=nps").content.decode()
    assert "12,15,33.3,-15.5,68.9,6.7,46.7" in text
    assert client.get(url + "?kind=nps&as=xlsx").content.startswith(b"PK")
    assert len(client.get(url + "?kind=effort").content.decode().splitlines()) == 1
