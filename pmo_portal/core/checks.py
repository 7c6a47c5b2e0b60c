"""System checks that refuse to start an unsafe portal: no scope on a model, a superuser behind the ORM."""

from django.apps import apps
from django.core.checks import Error, Tags, register
from django.db import connection

OUR_APPS = ("core", "accounts", "activity", "live", "customers", "services", "roadmaps", "dashboards")


def customer_models():
    """Return every model of ours with a customer on it."""
    return [
        model
        for label in OUR_APPS
        for model in apps.get_app_config(label).get_models()
        if any(field.attname == "customer_id" for field in model._meta.concrete_fields)
    ]


@register(Tags.models)
def every_customer_model_is_scoped(app_configs, **kwargs):
    """Net 3 of HOUSE.md: `visible_to` and `editable_by` on every model that belongs to a customer."""
    return [
        Error(f"{model._meta.label} belongs to a customer but its manager has no {name}().", id="portal.E001")
        for model in customer_models()
        for name in ("visible_to", "editable_by")
        if not hasattr(model._default_manager, name)
    ]


@register(Tags.database)
def role_is_bound_by_row_security(app_configs, databases, **kwargs):
    """Net 6: row-level security means nothing to a superuser or a role with BYPASSRLS."""
    if not databases:
        return []
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper, rolbypassrls, rolname FROM pg_roles WHERE rolname = current_user")
        is_super, bypasses, name = cursor.fetchone()
    if not (is_super or bypasses):
        return []
    return [
        Error(
            f"The portal is connected to PostgreSQL as {name}, for whom row-level security does not hold.",
            hint="Connect as a role without SUPERUSER and BYPASSRLS that owns the database.",
            id="portal.E002",
        )
    ]
