"""/readyz asks the database and nothing else."""

import pytest
from django.db import OperationalError

pytestmark = pytest.mark.django_db


def test_the_database_alone_decides(client, settings, monkeypatch):
    settings.REDIS_URL = "redis://127.0.0.1:9/0"
    assert client.get("/readyz").json() == {"ok": True}

    def gone():
        raise OperationalError

    monkeypatch.setattr("dashboards.views.readiness.database_is_up", gone)
    assert client.get("/readyz").status_code == 503


def test_other_methods_are_refused(client):
    assert client.post("/readyz").status_code == 405
