"""Reading the delivery log, and the local mailbox of `./portal up`."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Count

from services.models import LocalMail, Mail, MailState

PAGE_SIZE = 50
TROUBLED = (MailState.UNCERTAIN, MailState.FAILED)


@dataclass(frozen=True)
class DeliveryLog:
    """One page of mails, the state asked for ("" all, "trouble", or a state), and state → number of all mails."""

    page: Page
    state: str
    counts: dict[str, int]


def delivery_log(user, filters) -> DeliveryLog:
    """Return one page of mails, newest first, with the numbers of all states. 2 queries."""
    rows = Mail.objects.visible_to(user).select_related("customer", "recipient").order_by("-created_at")
    found = dict(Mail.objects.visible_to(user).values_list("state").annotate(n=Count("*")).order_by())
    counts = {state: found.get(state, 0) for state in MailState.values}
    counts["trouble"] = sum(counts[state] for state in TROUBLED)
    wanted = filters.get("state", "")
    if wanted == "trouble":
        rows = rows.filter(state__in=TROUBLED)
    elif wanted in MailState.values:
        rows = rows.filter(state=wanted)
    else:
        wanted = ""
    paginator = Paginator(rows, PAGE_SIZE)
    paginator.count = counts[wanted] if wanted else sum(found.values())
    return DeliveryLog(paginator.get_page(filters.get("page")), wanted, counts)


def mail_rows():
    """Return the rows of one mail's page; its tries come with one more query."""
    return Mail.objects.select_related("customer", "recipient").prefetch_related("tries")


def items_of(user, mail: Mail) -> list[Mail]:
    """Return the mails that went in this one, at most 200, in the order in which it names them. 1 query for a bundle, else 0."""
    if mail.kind != "bundle":
        return []
    return list(Mail.objects.visible_to(user).filter(went_in=mail.pk).order_by("due_at", "pk")[:200])


def local_mails(address: str = "") -> list[LocalMail]:
    """Return the newest 100 mails of the local mailbox, of one address if given. 1 query."""
    rows = LocalMail.objects.filter(address__iexact=address) if address else LocalMail.objects.order_by("-arrived_at")
    return list(rows.order_by("-arrived_at", "-pk").defer("html", "text")[:100])


def local_mail(pk: int) -> LocalMail | None:
    """Return one mail of the local mailbox. 1 query."""
    return LocalMail.objects.filter(pk=pk).first()
