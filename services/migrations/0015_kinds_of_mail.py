"""The kinds of mail that the delivery log names."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("services", "0014_mail_of_thanks")]

    operations = [
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
                    ("talk", "a talk with you, for your calendar"),
                    ("thanks", "thank you for the talk"),
                    ("bundle", "several things in one mail"),
                    ("late", "follow-ups that are late"),
                    ("felt", "does it still hurt?"),
                    ("handed_over", "a follow-up is yours now"),
                    ("new_date", "a new date for a promise"),
                ],
                max_length=16,
            ),
        ),
    ]
