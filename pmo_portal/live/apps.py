from django.apps import AppConfig


class LiveConfig(AppConfig):
    name = "pmo_portal.live"
    label = "live"
