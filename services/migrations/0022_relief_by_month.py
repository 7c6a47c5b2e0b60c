"""Hours that went away, by month, in the ready figures."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("services", "0021_promise_security"),
    ]

    operations = [
        migrations.AddField(
            model_name="customerfigures",
            name="relief",
            field=models.JSONField(db_default=models.Value({}, models.JSONField()), default=dict),
        ),
    ]
