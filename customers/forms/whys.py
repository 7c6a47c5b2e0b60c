"""One rung of the ladder of "Why?" (3.7)."""

from customers.models import Why
from pmo_portal.core.versioned import VersionedForm


class WhyForm(VersionedForm):
    lens = "text"

    class Meta:
        model = Why
        fields = ["text"]
