"""Every table of a customer is scoped twice: by its QuerySet and by row-level security."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection

from pmo_portal.core.checks import customer_models, every_customer_model_is_scoped


def test_every_customer_model_has_visible_to_and_editable_by():
    assert every_customer_model_is_scoped(None) == []


@pytest.mark.django_db
def test_every_customer_table_forces_row_security():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid"
            " WHERE c.relrowsecurity AND c.relforcerowsecurity"
        )
        protected = {row[0] for row in cursor.fetchall()}
    tables = {model._meta.db_table for model in customer_models()} | {"customers_customer"}
    assert tables - protected == set()


@pytest.mark.django_db
def test_links_between_customer_tables_cannot_cross_customers():
    """Each foreign key from one customer table to another has a composite twin (customer_id, id)."""
    owned = {model._meta.db_table for model in customer_models()}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conrelid::regclass::text, confrelid::regclass::text, array_length(conkey, 1) FROM pg_constraint"
            " WHERE contype = 'f'"
        )
        keys = cursor.fetchall()
    plain = {(child, parent) for child, parent, columns in keys if child in owned and parent in owned and columns == 1}
    composite = {(child, parent) for child, parent, columns in keys if columns == 2}
    assert plain - composite == set()


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_apps_are_the_ones_of_the_house():
    ours = {
        config.label
        for config in apps.get_app_configs()
        if config.name.split(".")[0] in ("pmo_portal", "customers", "services", "roadmaps", "dashboards")
    }
    assert ours == {"core", "accounts", "activity", "live", "customers", "services", "roadmaps", "dashboards"}


@pytest.mark.django_db
def test_every_link_between_customer_tables_has_an_index():
    """Without one a table just filled is searched whole for each deleted parent (core/row_security.py)."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.conname FROM pg_constraint c WHERE c.contype = 'f' AND array_length(c.conkey, 1) = 2"
            " AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indpred IS NULL"
            " AND (i.indkey[0] = c.conkey[1] AND i.indkey[1] = c.conkey[2]"
            " OR i.indkey[0] = c.conkey[2] AND i.indkey[1] = c.conkey[1]))"
        )
        assert [row[0] for row in cursor.fetchall()] == []
