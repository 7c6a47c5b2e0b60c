"""No to a wish of the customer goes with something else, tied to what they value (4.16); its author is told either way (4.4)."""

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from customers.models import ValueStatement
from roadmaps.actions.batches import Batch, Refused
from roadmaps.models import Suggestion
from roadmaps.queries.wording import FIELD_LABELS
from roadmaps.rules.envelopes import Envelope
from services.actions.notices import give_notice


def check_alternative(*, batch: Batch, envelope: Envelope, suggestion: Suggestion) -> None:
    """Refuse that the PMO declines a customer's wish without something else that serves what they value. 0 or 1 query.

    Where nothing is known of what they value, the alternative alone is enough; conflicts of two texts need none.
    """
    if batch.side != "pmo" or suggestion.side != "customer" or suggestion.reason != "proposed":
        return
    if not envelope.alternative:
        raise Refused("Say what you can do instead: they read it together with the reason.")
    rows = ValueStatement.objects.visible_to(batch.actor).filter(customer_id=batch.roadmap.customer_id)
    known = set(rows.values_list("pk", flat=True))
    if envelope.serves is not None and envelope.serves not in known:
        raise Refused("What this should serve is not among the things that they value.")
    if known and envelope.serves is None:
        raise Refused("Choose which of the things that they value this serves.")


def tell_author(*, batch: Batch, suggestion: Suggestion, state: str) -> None:
    """Leave its author a notice of what became of a suggestion. 2 queries; none when they decided themselves."""
    author = suggestion.by
    if author.pk == batch.actor.pk or state not in ("accepted", "declined"):
        return
    with translation.override(author.language):
        words = _("%(who)s said yes to: %(field)s") if state == "accepted" else _("%(who)s said not now to: %(field)s")
        label = words % {"who": batch.actor.name, "field": FIELD_LABELS.get(suggestion.field, "")}
    give_notice(
        user=author,
        unique_key=f"suggestion:{suggestion.pk}:{state}",
        kind="roadmap",
        label=label,
        path=reverse("dashboards:requests-show", args=[batch.roadmap.customer_id]),
        customer_id=batch.roadmap.customer_id,
    )
