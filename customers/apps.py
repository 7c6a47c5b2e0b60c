from django.apps import AppConfig


class CustomersConfig(AppConfig):
    name = "customers"
    label = "customers"

    def ready(self):
        from customers.sentences import SENTENCES
        from pmo_portal.activity.sentences import register_sentences

        register_sentences(SENTENCES)
