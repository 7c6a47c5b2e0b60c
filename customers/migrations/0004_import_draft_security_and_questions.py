"""Drafts are for the team only; the question bank starts with the article's questions."""

from django.db import migrations

from customers.models.question import SEEDED_QUESTIONS
from pmo_portal.core.row_security import protect


def seed(apps, schema_editor):
    question = apps.get_model("customers", "Question")
    for position, (key, practice, is_standard, text) in enumerate(SEEDED_QUESTIONS, start=1):
        question.objects.get_or_create(
            text=text,
            language="en",
            defaults={
                "key": key,
                "practice": practice,
                "position": position * 10,
                "is_in_standard_guide": is_standard,
            },
        )


class Migration(migrations.Migration):
    dependencies = [("customers", "0002_row_security")]
    operations = [
        protect("customers_importdraft", team=True),
        migrations.RunPython(seed, migrations.RunPython.noop),
    ]
