"""Nothing is left to do here: its tables are made by the first migration. Later ones build on its name."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]
    operations = []
