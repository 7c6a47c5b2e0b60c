"""Reading pulses: the list of a customer, the result of one for the PMO, and whom one can ask."""

from collections import Counter
from dataclasses import dataclass
from hashlib import sha256

from django.db.models import Count

from customers.models import Contact
from services.models import Naming, Pulse, Response
from services.models.pulse import FACES
from services.rules.honest import MINIMUM_GROUP, csat


@dataclass(frozen=True)
class Comment:
    """What somebody wrote; `name` and `score` only as far as the person wants them shown."""

    text: str
    name: str
    score: int | None
    wants_call: bool


@dataclass(frozen=True)
class PulseResult:
    """`shares` is csat() of rules/honest.py; `bars` (word, face, score, count) from great to awful."""

    pulse: Pulse
    asked: int
    scores: list[int]
    shares: dict | None
    bars: list[tuple]
    comments: list[Comment]
    minimum_group: int = MINIMUM_GROUP

    @property
    def answered(self) -> int:
        return len(self.scores)


def list_pulses(user, customer) -> list[Pulse]:
    """Return the pulses of a customer, newest first, with `asked` and `answered`. 1 query."""
    return list(
        Pulse.objects.visible_to(user)
        .filter(customer=customer)
        .annotate(asked=Count("invitations", distinct=True), answered=Count("responses", distinct=True))
        .order_by("-opens_at")[:100]
    )


def pulse_rows():
    """Return the rows of one pulse's page."""
    return Pulse.objects.select_related("customer", "created_by")


def pulse_result(user, pulse: Pulse) -> PulseResult:
    """Return the answers of a pulse for the PMO, who may read single answers. 2 queries."""
    asked = pulse.invitations.count()
    responses = list(Response.objects.visible_to(user).filter(pulse=pulse).select_related("invitation__contact"))
    scores = sorted(response.score for response in responses)
    counts = Counter(scores)
    bars = [(word, face, score, counts[score]) for score, face, word in reversed(FACES)]
    return PulseResult(pulse, asked, scores, csat(scores, asked), bars, _comments(responses))


def _comments(responses: list[Response]) -> list[Comment]:
    """Return the comments in an order that says nothing about who wrote when."""
    written = [row for row in responses if row.comment or row.wants_call]
    written.sort(key=lambda row: sha256(f"{row.pk}{row.comment}".encode()).digest())
    return [_comment(row) for row in written]


def _comment(row: Response) -> Comment:
    contact = row.invitation.contact if row.invitation else None
    is_named = row.naming == Naming.NAMED or row.wants_call
    name = contact.name if contact and is_named else ""
    return Comment(row.comment, name, row.score if row.naming != Naming.ANONYMOUS else None, row.wants_call)


def people_to_ask(user, customer):
    """Return the people of a customer who can be asked: still there, with an address."""
    people = Contact.objects.visible_to(user).filter(customer=customer, left_at__isnull=True)
    return people.exclude(email="").select_related("user").order_by("name")
