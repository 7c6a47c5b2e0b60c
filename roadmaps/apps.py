from django.apps import AppConfig


class RoadmapsConfig(AppConfig):
    name = "roadmaps"
    label = "roadmaps"

    def ready(self):
        from pmo_portal.activity.sentences import register_sentences
        from roadmaps.sentences import SENTENCES

        register_sentences(SENTENCES)
