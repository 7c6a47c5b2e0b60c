"""The form of one link of the chain to the end customer (1.6)."""

from django.utils.translation import gettext_lazy as _

from customers.models import Receiver
from pmo_portal.core.versioned import VersionedForm


class ReceiverForm(VersionedForm):
    lens = "value name"

    class Meta:
        model = Receiver
        fields = ["value", "name"]
        labels = {"value": _("What of value reaches them"), "name": _("Who receives it")}
        help_texts = {
            "value": _("For example: a decision on their claim within five days."),
            "name": _("For example: members who have just fallen ill."),
        }
