"""The form of the question bank (2.5)."""

from customers.models import Question
from pmo_portal.core.forms import PortalModelForm


class QuestionForm(PortalModelForm):
    """An own question; the words of a leading one are marked, not refused: the person decides."""

    class Meta:
        model = Question
        fields = ["text", "language", "is_in_standard_guide"]

    def validate_unique(self):
        """The same words twice are the deeds' business: a retired question comes back, a changed one is refused there."""
