"""Tables of the search (2.11). `pg_trgm` and `fuzzystrmatch` are trusted: the owner of a database may add them."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
from django.contrib.postgres.operations import CreateExtension, TrigramExtension
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("customers", "0009_journey_complete"),
    ]

    operations = [
        TrigramExtension(),
        CreateExtension("fuzzystrmatch"),
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=12)),
                ("object_id", models.CharField(max_length=36)),
                (
                    "customer",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="customers.customer",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="TeamSearchEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=12)),
                ("object_id", models.CharField(max_length=36)),
                (
                    "customer",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="customers.customer",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Lexeme",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("word", models.CharField(max_length=60)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["word"], name="customers_lexeme_word"),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["word"], name="customers_lexeme_near", opclasses=["gin_trgm_ops"]
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TeamSearchWords",
            fields=[
                (
                    "entry",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="customers.teamsearchentry",
                    ),
                ),
                ("kind", models.CharField(max_length=12)),
                ("object_id", models.CharField(max_length=36)),
                ("at", models.DateTimeField()),
                ("search", django.contrib.postgres.search.SearchVectorField()),
            ],
        ),
        migrations.CreateModel(
            name="SearchWords",
            fields=[
                (
                    "entry",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="customers.searchentry",
                    ),
                ),
                ("kind", models.CharField(max_length=12)),
                ("object_id", models.CharField(max_length=36)),
                ("at", models.DateTimeField()),
                ("search", django.contrib.postgres.search.SearchVectorField()),
                (
                    "customer",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="customers.customer",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="searchentry",
            constraint=models.UniqueConstraint(fields=("kind", "object_id"), name="customers_search_entry_once"),
        ),
        migrations.AddField(
            model_name="teamsearchwords",
            name="customer",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="customers.customer",
            ),
        ),
        migrations.AddConstraint(
            model_name="teamsearchentry",
            constraint=models.UniqueConstraint(fields=("kind", "object_id"), name="customers_team_search_entry_once"),
        ),
        migrations.AddIndex(
            model_name="searchwords",
            index=django.contrib.postgres.indexes.GinIndex(fields=["search"], name="customers_search_words"),
        ),
        migrations.AddIndex(
            model_name="searchwords",
            index=models.Index(fields=["kind", "-at"], name="customers_search_newest"),
        ),
        migrations.AddIndex(
            model_name="teamsearchwords",
            index=django.contrib.postgres.indexes.GinIndex(fields=["search"], name="customers_team_words"),
        ),
        migrations.AddIndex(
            model_name="teamsearchwords",
            index=models.Index(fields=["kind", "-at"], name="customers_team_newest"),
        ),
    ]
