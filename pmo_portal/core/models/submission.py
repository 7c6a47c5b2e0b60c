"""A form that was sent: the key makes twenty clicks one deed."""

from django.db import models


class Submission(models.Model):
    """One posted form: `key` is the hidden uuid of the form, `location` where the first post was sent on to."""

    user_id = models.BigIntegerField()
    key = models.UUIDField()
    location = models.TextField(default="")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user_id", "key"], name="core_submission_once")]
