from django.apps import AppConfig


class ServicesConfig(AppConfig):
    name = "services"
    label = "services"

    def ready(self):
        from pmo_portal.activity.sentences import register_sentences
        from services.sentences import SENTENCES

        register_sentences(SENTENCES)
