"""Mails are sorted before they go, and people choose when they want them."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("customers", "0002_row_security"),
        ("services", "0009_mails_of_talks"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Preference",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address", models.EmailField(max_length=254)),
                ("event", models.CharField(max_length=30)),
                ("channel", models.CharField(choices=[("notice", "in the portal"), ("mail", "by mail")], max_length=6)),
                (
                    "rhythm",
                    models.CharField(
                        choices=[
                            ("at_once", "at once"),
                            ("daily", "once a day"),
                            ("weekly", "once a week"),
                            ("off", "not at all"),
                        ],
                        max_length=7,
                    ),
                ),
                ("changed_at", models.DateTimeField()),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="mail",
            name="services_mail_state_known",
        ),
        migrations.AddField(
            model_name="followup",
            name="new_date_effect",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=300, verbose_name="what it means for them"
            ),
        ),
        migrations.AddField(
            model_name="followup",
            name="new_date_reason",
            field=models.CharField(blank=True, db_default="", default="", max_length=300, verbose_name="what happened"),
        ),
        migrations.AddField(
            model_name="followup",
            name="unique_key",
            field=models.CharField(blank=True, max_length=100, null=True, unique=True),
        ),
        migrations.AddField(
            model_name="mail",
            name="any_hour",
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name="mail",
            name="is_sorted",
            field=models.BooleanField(db_default=True, default=True),
        ),
        migrations.AddField(
            model_name="mail",
            name="rhythm",
            field=models.CharField(blank=True, db_default="", default="", max_length=7),
        ),
        migrations.AddField(
            model_name="mail",
            name="went_in",
            field=models.BigIntegerField(null=True),
        ),
        migrations.AlterField(
            model_name="followup",
            name="kind",
            field=models.CharField(
                choices=[("follow_up", "Follow-up"), ("promise", "Promise"), ("rhythm", "Time to talk")],
                default="follow_up",
                max_length=10,
            ),
        ),
        migrations.AlterField(
            model_name="mail",
            name="kind",
            field=models.CharField(
                choices=[
                    ("sign_in", "sign-in link"),
                    ("reminder", "reminder"),
                    ("pulse", "pulse"),
                    ("concern_raised", "somebody told us something"),
                    ("concern_heard", "we have read it"),
                    ("concern_answered", "is it better now?"),
                    ("password", "a new password"),
                    ("invitation", "welcome"),
                    ("roadmap", "roadmap"),
                    ("playback", "what we heard"),
                    ("consent", "may we keep your words?"),
                    ("bundle", "several things in one mail"),
                    ("handed_over", "a follow-up is yours now"),
                    ("new_date", "a new date for a promise"),
                ],
                max_length=16,
            ),
        ),
        migrations.AlterField(
            model_name="mail",
            name="state",
            field=models.CharField(
                choices=[
                    ("waiting", "waiting"),
                    ("claimed", "claimed"),
                    ("handing", "being handed over"),
                    ("sent", "sent"),
                    ("uncertain", "not sure whether it arrived"),
                    ("failed", "refused"),
                    ("bundled", "in another mail"),
                    ("cancelled", "not needed any more"),
                ],
                default="waiting",
                max_length=10,
            ),
        ),
        migrations.AddIndex(
            model_name="mail",
            index=models.Index(
                condition=models.Q(("is_sorted", False)), fields=["next_try_at"], name="services_mail_unsorted"
            ),
        ),
        migrations.AddIndex(
            model_name="mail",
            index=models.Index(
                condition=models.Q(("went_in__isnull", False)), fields=["went_in"], name="services_mail_items"
            ),
        ),
        migrations.AddConstraint(
            model_name="mail",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        ["waiting", "claimed", "handing", "sent", "uncertain", "failed", "bundled", "cancelled"],
                    )
                ),
                name="services_mail_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="preference",
            constraint=models.UniqueConstraint(fields=("address", "event", "channel"), name="services_preference_once"),
        ),
    ]
