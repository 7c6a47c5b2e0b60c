"""/healthz answers 200 or 503, for anybody, as JSON."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("is_well", "status"), [(True, 200), (False, 503)])
def test_the_status_says_it(client, monkeypatch, is_well, status):
    found = {"ok": is_well, "parts": {"redis": {"ok": is_well}}, "overdue": 0}
    monkeypatch.setattr("dashboards.views.health.portal_health", lambda: found)
    response = client.get("/healthz")
    assert (response.status_code, response.json()) == (status, found)
    assert "no-store" in response.headers["Cache-Control"]


def test_other_methods_are_refused(client):
    assert client.post("/healthz").status_code == 405
