"""Bringing a pain back from the bin."""

import pytest
from django.urls import reverse

from customers.actions.pains import bin_pain
from customers.models import PainPoint
from tests.customers import notebook


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("person", "status"), [("staff", 302), ("editor", 302), ("viewer", 403), ("other_sponsor", 404)]
)
def test_who_may_bring_it_back(people, client_of, person, status):
    pain = bin_pain(actor=people.staff, pain_id=notebook.pain(people).pk)
    url = reverse("customers:pain-restorations-create", args=[pain.pk])
    assert client_of(getattr(people, person)).post(url).status_code == status
    assert (PainPoint.objects.get().deleted_at is None) == (status == 302)
    assert client_of(people.staff).get(url).status_code == 405
