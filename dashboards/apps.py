from django.apps import AppConfig


class DashboardsConfig(AppConfig):
    name = "dashboards"
    label = "dashboards"

    def ready(self):
        from dashboards.sentences import SENTENCES
        from pmo_portal.activity.sentences import register_sentences

        register_sentences(SENTENCES)
