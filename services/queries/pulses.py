"""Reading pulses: the list of a customer, the result of one for the PMO, and whom one can ask."""

from collections import Counter
from dataclasses import dataclass
from hashlib import sha256

from django.conf import settings
from django.db.models import Count

from customers.models import Contact
from services.models import Naming, Pulse, PulseSchedule, Response
from services.models.pulse import STEPS
from services.queries.pulse_questions import wording_of
from services.rules.pulse_figures import Figure, figure_of
from services.rules.pulse_questions import is_happy
from services.rules.recovery import named_in
from services.rules.safe_cells import may_stand_beside_names
from services.rules.small_groups import minimum_of


@dataclass(frozen=True)
class Comment:
    """What somebody wrote; `name` and `score` only as far as the person wants them shown, and nobody else is given away.

    `may_pass_on`: the colleague it is about may read it. `response_id` is for the PMO's pages only.
    """

    text: str
    name: str
    score: int | None
    wants_call: bool
    may_pass_on: bool = False
    response_id: int = 0


@dataclass(frozen=True)
class PulseResult:
    """`bars` are (word, face, score, count), best first; both they and `figure` are None under the minimum group.

    `extras` are (wording, Figure or None) of the questions behind the first. `has_hidden_scores`: some answered without a
    name, too few to hide among, so no score stands beside a name.
    """

    pulse: Pulse
    asked: int | None
    answered: int
    figure: Figure | None
    bars: list[tuple] | None
    extras: list[tuple]
    comments: list[Comment]
    has_hidden_scores: bool
    minimum_group: int


def minimum_group() -> int:
    """Return the smallest group of which a number is shown: the setting, never below 3."""
    return minimum_of(settings.MINIMUM_GROUP)


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
    """Return the answers of a pulse for the PMO. 3 queries."""
    minimum = minimum_group()
    responses = list(Response.objects.visible_to(user).filter(pulse=pulse).select_related("invitation__contact"))
    asked = None if pulse.imported_from else pulse.invitations.count()
    counts = Counter(response.score for response in responses)
    is_enough = len(responses) >= minimum
    beside_names = may_stand_beside_names(_nameless(user, pulse), minimum)
    steps = reversed(STEPS[pulse.question])
    return PulseResult(
        pulse=pulse,
        asked=asked,
        answered=len(responses),
        figure=figure_of(pulse.question, counts, asked) if is_enough else None,
        bars=[(word, face, score, counts[score]) for score, face, word in steps] if is_enough else None,
        extras=_extras(pulse, responses, asked, minimum),
        comments=comments_of(user, responses, beside_names),
        has_hidden_scores=not beside_names,
        minimum_group=minimum,
    )


def _nameless(user, pulse: Pulse) -> list[int]:
    """Return the number of answers without a name of each pulse of this customer and kind that has any. 1 query."""
    rows = Response.objects.of_kind(user, pulse.question).filter(customer=pulse.customer_id, pulse__imported_from="")
    return list(
        rows.filter(naming=Naming.ANONYMOUS)
        .order_by()
        .values("pulse")
        .annotate(n=Count("*"))
        .values_list("n", flat=True)
    )


def _extras(pulse: Pulse, responses: list[Response], asked: int | None, minimum: int) -> list[tuple]:
    found = []
    for question in pulse.questions:
        if question["kind"] == "text":
            continue
        counts = Counter(row.replies[question["key"]] for row in responses if question["key"] in row.replies)
        n = sum(counts.values())
        found.append((wording_of(question), _extra(question, counts, asked) if n >= minimum else None))
    return found


def _extra(question: dict, counts: Counter, asked: int | None) -> Figure:
    if question["kind"] == "yes_no":
        return figure_of("csat", {5 if said else 1: n for said, n in counts.items()}, asked)
    return figure_of("driver", counts, asked)


def comments_of(user, responses: list[Response], beside_names: bool) -> list[Comment]:
    """Return what was written, in an order that says nothing about who wrote when.

    Words that name their reader are left out unless they are praise, or their writer lets them be passed on (7.5). No query.
    """
    written = [row for row in responses if row.comment or row.wants_call or _texts(row)]
    written = [row for row in written if not _is_kept_from(user, row)]
    written.sort(key=lambda row: sha256(f"{row.pk}{row.comment}".encode()).digest())
    return [_comment(row, beside_names) for row in written]


def _is_kept_from(user, row: Response) -> bool:
    if row.may_pass_on or is_happy(row.kind, row.score):
        return False
    return bool(named_in("\n".join([row.comment, *_texts(row)]), {user.pk: user.name}))


def _texts(row: Response) -> list[str]:
    return [reply for reply in row.replies.values() if isinstance(reply, str)]


def _comment(row: Response, beside_names: bool) -> Comment:
    contact = row.invitation.contact if row.invitation else None
    is_named = row.naming == Naming.NAMED
    name = contact.name if contact and is_named else ""
    score = row.score if beside_names and row.naming != Naming.ANONYMOUS else None
    text = "\n".join(part for part in [row.comment, *_texts(row)] if part)
    return Comment(text, name, score, row.wants_call, row.may_pass_on, row.pk)


def schedules_of(user, customer) -> list[PulseSchedule]:
    """Return the pulses of a customer that come again, the next first. 1 query."""
    return list(PulseSchedule.objects.visible_to(user).filter(customer=customer, next_date__isnull=False))


def people_to_ask(user, customer):
    """Return the people of a customer who can be asked: still there, with an address."""
    people = Contact.objects.visible_to(user).filter(customer=customer, left_at__isnull=True)
    return people.exclude(email="").select_related("user").order_by("name")
