"""Hours that went away, by month, in the ready figures; and two more kinds of mail."""

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
                    ("concern_seen", "somebody has read what you wrote"),
                    ("concern_plan", "a plan waits for you"),
                    ("concern_late", "a customer was not heard in time"),
                    ("concern_recheck", "are we good?"),
                    ("task", "something to do"),
                    ("agreement", "our agreement"),
                    ("promise_due", "something you promised is due"),
                    ("promise_asked", "was this promise kept?"),
                    ("adoption", "do you use it?"),
                    ("seen", "can you see this working for you?"),
                    ("mirror", "how we work together, in both directions"),
                    ("monday", "the week on one page"),
                    ("leader_thanks", "thanks from a leader"),
                ],
                max_length=16,
            ),
        ),
    ]
