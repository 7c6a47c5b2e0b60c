"""Notices inside the portal: rows with a unique key, so that each cause is told exactly once. The mail is their echo."""

from datetime import datetime

from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from pmo_portal.accounts.models import Role, User
from pmo_portal.core import clock
from services.models import Mail, Notice, Preference


@transaction.atomic(savepoint=False)
def give_notice(
    *,
    user,
    unique_key: str,
    kind: str,
    label: str,
    path: str = "",
    at: datetime | None = None,
    customer_id: int | None = None,
) -> None:
    """Leave one notice for a person, to be shown from `at` (aware UTC; now if not given). 2 queries.

    A second notice with the same key is dropped, and so is one of a kind that this person has switched off.
    """
    if Preference.objects.filter(address=user.email.lower(), event=kind, channel="notice", rhythm="off").exists():
        return
    notice = Notice(
        user=user,
        unique_key=unique_key[:200],
        kind=kind,
        label=label[:300],
        path=path[:300],
        at=at or clock.now(),
        customer_id=customer_id,
    )
    Notice.objects.bulk_create([notice], ignore_conflicts=True)


@transaction.atomic
def take_back_notices(*, key_prefix: str) -> None:
    """Remove notices of a cause that is gone and that nobody has seen. 1 query."""
    Notice.objects.filter(unique_key__startswith=key_prefix, seen_at__isnull=True).delete()


@transaction.atomic
def mark_seen(*, actor) -> int:
    """Mark every notice that this person can see now as seen; return how many. 1 query."""
    now = clock.now()
    return Notice.objects.editable_by(actor).filter(seen_at__isnull=True, at__lte=now).update(seen_at=now)


@transaction.atomic
def tell_pmo_of_failed_mail(*, mail: Mail) -> None:
    """Tell the customer's partner that a mail will not arrive; the leads where there is no customer, or it is about the partner.

    2 queries a person.
    """
    for person in _responsible_for(mail):
        with translation.override(person.language):
            label = _("A mail to %(address)s did not arrive. Please reach them another way.") % {
                "address": mail.address
            }
        give_notice(
            user=person,
            unique_key=f"mail-failed:{mail.pk}:{person.pk}",
            kind="mail_failed",
            label=label,
            path=reverse("services:mails-show", args=[mail.pk]),
            customer_id=mail.customer_id,
        )


def _responsible_for(mail: Mail) -> list[User]:
    if mail.customer is not None and mail.customer.owner_id not in mail.not_for:
        return [mail.customer.owner]
    return list(User.objects.filter(role=Role.LEAD, is_active=True).exclude(pk__in=mail.not_for))
