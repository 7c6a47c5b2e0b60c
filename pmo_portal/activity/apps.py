from django.apps import AppConfig


class ActivityConfig(AppConfig):
    name = "pmo_portal.activity"
    label = "activity"
