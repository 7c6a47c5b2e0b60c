"""How often somebody has tried something: counted in PostgreSQL, so that a flush of Redis forgives nobody."""

from django.db import models


class Attempt(models.Model):
    """The tries of one key in its running window. `key_hash` hides whose address was tried."""

    key_hash = models.CharField(max_length=64, primary_key=True)
    count = models.PositiveIntegerField()
    started_at = models.DateTimeField(db_index=True)
