"""The list of problems to save; its content is tested with the wizard in test_imports.py."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("person", "status"), [("staff", 404), ("leader", 403), ("sponsor", 403)])
def test_a_draft_that_is_not_there(people, client_of, person, status):
    assert client_of(getattr(people, person)).get("/customers/imports/4242/problems/").status_code == status
