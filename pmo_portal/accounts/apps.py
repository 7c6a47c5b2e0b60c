from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "pmo_portal.accounts"
    label = "accounts"
