"""Registers the checks that refuse to start an unsafe portal."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "pmo_portal.core"
    label = "core"

    def ready(self) -> None:
        from . import checks  # noqa: F401
