"""The picture of a customer (1.1). It lies in the database, below the same row-level security as everything of theirs."""

import uuid

from django.db import models

from .owned import CustomerOwned


class Logo(CustomerOwned):
    """`name` is random: the address of a picture says nothing about whose it is. One a customer."""

    customer = models.OneToOneField("customers.Customer", on_delete=models.CASCADE, related_name="logo")
    name = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(max_length=12)
    content = models.BinaryField()
    uploaded_at = models.DateTimeField()
