"""A mailed link that signs a person in once. Only the hash of its token is kept."""

from django.conf import settings
from django.db import models


class SignInLink(models.Model):
    """One link: usable until `expires_at`, and once (`used_at` is set by a conditional UPDATE)."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="sign_in_links")
    token_hash = models.CharField(max_length=64, unique=True)
    next_path = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
