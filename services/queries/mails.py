"""Reading the delivery log, and the local mailbox of `./portal up`."""

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q

from services.models import LocalMail, Mail, MailState

PAGE_SIZE = 50
TROUBLED = (MailState.UNCERTAIN, MailState.FAILED)


def list_mails(user, filters) -> tuple[Page, str]:
    """Return one page of mails, newest first, and the state asked for ("" all, "trouble", or a state). 2 queries."""
    rows = Mail.objects.visible_to(user).select_related("customer", "recipient").order_by("-created_at")
    wanted = filters.get("state", "")
    if wanted == "trouble":
        rows = rows.filter(state__in=TROUBLED)
    elif wanted in MailState.values:
        rows = rows.filter(state=wanted)
    else:
        wanted = ""
    return Paginator(rows, PAGE_SIZE).get_page(filters.get("page")), wanted


def mail_counts(user) -> dict[str, int]:
    """Return how many mails wait, are being handed over, are uncertain and have failed. 1 query."""
    return Mail.objects.visible_to(user).aggregate(
        waiting=Count("pk", filter=Q(state=MailState.WAITING)),
        uncertain=Count("pk", filter=Q(state=MailState.UNCERTAIN)),
        failed=Count("pk", filter=Q(state=MailState.FAILED)),
    )


def mail_rows():
    """Return the rows of one mail's page; its tries come with one more query."""
    return Mail.objects.select_related("customer", "recipient").prefetch_related("tries")


def local_mails(address: str = "") -> list[LocalMail]:
    """Return the newest 100 mails of the local mailbox, of one address if given. 1 query."""
    rows = LocalMail.objects.filter(address__iexact=address) if address else LocalMail.objects.order_by("-arrived_at")
    return list(rows.order_by("-arrived_at", "-pk").defer("html", "text")[:100])


def local_mail(pk: int) -> LocalMail | None:
    """Return one mail of the local mailbox. 1 query."""
    return LocalMail.objects.filter(pk=pk).first()
