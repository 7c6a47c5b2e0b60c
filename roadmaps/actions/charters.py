"""Writing and signing the agreement (6.1): two people's changes go together, each side signs exactly what it has seen."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from customers.models import Customer, Membership
from pmo_portal.accounts.models import User
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import visible_row
from roadmaps.actions.signatures import ContentChanged
from roadmaps.models import Charter, CharterSignature, CharterVersion
from roadmaps.queries.agreements import last_signatures, start_content
from roadmaps.queries.members import role_on_now
from roadmaps.rules.charter import content_hash, merge
from roadmaps.rules.permissions import allowed
from services.actions.mail import queue_mail
from services.actions.notices import give_notice


@transaction.atomic
def write_charter(*, actor, customer_id: int, seen: int, content: dict) -> bool:
    """Change the agreement; return whether every change of this person is in it (rules/charter.py, `merge`). 8 queries.

    `seen` is the version that was read, 0 for the principles to start from; what others wrote since stays. Raises 403, 404.
    """
    charter, side, role = _locked(actor, customer_id)
    if role not in ("editor", "owner"):
        raise PermissionDenied(_("You may read this, but not change it."))
    base = _ground(charter, seen)
    whole, is_kept = merge(base, charter.content, content)
    if content_hash(whole) == content_hash(charter.content):
        return is_kept
    now, version = clock.now(), charter.version + 1
    day = date.fromisoformat(whole["review_date"]) if whole["review_date"] else None
    values = {"content": whole, "version": version, "review_date": day, "changed_at": now, "changed_by": actor}
    Charter.objects.filter(pk=charter.pk).update(**values)
    _keep_version(charter, version, whole, actor)
    _record(actor, "agreement.written", charter)
    _tell_signers(charter, side, actor, version)
    return is_kept


@transaction.atomic
def sign_charter(*, actor, customer_id: int, seen_hash: str) -> CharterSignature:
    """Sign what the agreement says, if that is what this person has seen; signed twice is signed once.

    The other side is told; when both have signed the same, both hear of it. Raises ContentChanged, 403, 404. 9 queries.
    """
    charter, side, role = _locked(actor, customer_id)
    now_hash = content_hash(charter.content)
    if now_hash != seen_hash:
        raise ContentChanged
    if not allowed(role, side, "sign"):
        raise PermissionDenied(_("The sponsor signs for the customer, the team for the PMO."))
    last = last_signatures(actor, charter)
    if last[side] is not None and last[side].content_hash == now_hash:
        return last[side]
    signature, _made = CharterSignature.objects.update_or_create(
        charter=charter, side=side, version=charter.version,
        defaults={"customer_id": customer_id, "content_hash": now_hash, "by": actor, "at": clock.now()},
    )  # fmt: skip
    _record(actor, "agreement.signed", charter)
    _tell_of_signature(charter, signature, last["pmo" if side == "customer" else "customer"])
    return signature


def _locked(actor, customer_id: int) -> tuple[Charter, str, str]:
    """Return the agreement under its lock with the side and role of the actor; the first writer begins it. 4 to 6 queries."""
    customer = visible_row(Customer.objects.select_related("owner"), actor, customer_id)
    side, role = role_on_now(Charter(customer=customer), actor) or ("leader", "viewer")
    if side == "leader" or role in ("viewer", "suggester"):
        raise PermissionDenied(_("You may read this, but not change it."))
    start = {"content": start_content(customer.language), "version": 1, "changed_at": clock.now()}
    _charter, is_new = Charter.objects.get_or_create(customer=customer, defaults=start)
    charter = Charter.objects.select_for_update().get(customer=customer)
    charter.customer = customer
    if is_new:
        _keep_version(charter, 1, charter.content, None)
    return charter, side, role


def _ground(charter: Charter, seen: int) -> dict:
    """Return what stood in the version that was read; what stands now where it is unknown."""
    row = CharterVersion.objects.filter(charter=charter, version=max(seen, 1)).first()
    return row.content if row else charter.content


def _keep_version(charter: Charter, version: int, content: dict, actor) -> None:
    CharterVersion(
        customer_id=charter.customer_id, charter=charter, version=version, content=content, by=actor, at=clock.now()
    ).save(force_insert=True)


def _record(actor, verb: str, charter: Charter) -> None:
    label, path = charter.customer.name, _path(charter)
    record(actor=actor, verb=verb, customer_id=charter.customer_id, label=label, path=path)


def _path(charter: Charter) -> str:
    return reverse("roadmaps:agreements-show", args=[charter.customer_id])


def _tell_signers(charter: Charter, side: str, actor, version: int) -> None:
    """Tell whoever signed for the other side that it says something else now."""
    for row in CharterSignature.objects.filter(charter=charter).exclude(side=side).order_by("-version")[:1]:
        words = gettext_noop("%(who)s has changed our agreement since you signed it")
        _tell(charter, {row.by_id}, words, actor.name, f"agreement-changed:{charter.pk}:{version}", what="changed")


def _tell_of_signature(charter: Charter, signature: CharterSignature, other: CharterSignature | None) -> None:
    if other is not None and other.content_hash == signature.content_hash:
        people, words, what = (
            {other.by_id, signature.by_id},
            gettext_noop("Both sides have signed our agreement"),
            "both",
        )
    else:
        people, what = _who_signs_next(charter, signature.side), "waits"
        words = gettext_noop("%(who)s has signed our agreement. It waits for you.")
    key = f"agreement-signed:{charter.pk}:{signature.pk}"
    _tell(charter, people, words, signature.by.name, key, what=what)


def _who_signs_next(charter: Charter, side: str) -> set[int]:
    if side == "customer":
        return {charter.customer.owner_id}
    rows = Membership.objects.filter(customer_id=charter.customer_id, role="sponsor")
    return set(rows.values_list("user_id", flat=True))


def _tell(charter: Charter, people: set[int], words: str, who: str, key: str, *, what: str) -> None:
    """Leave a notice and a mail for each. `words` is the English sentence: it is translated for each reader. 4 queries each."""
    for person in User.objects.filter(pk__in=people, is_active=True):
        where = {"customer_id": charter.customer_id, "unique_key": f"{key}:{person.pk}"}
        with translation.override(person.language):
            label = translation.gettext(words) % {"who": who}
        give_notice(user=person, kind="agreement", label=label, path=_path(charter), **where)
        context = {"charter": charter.pk, "what": what, "version": charter.version}
        queue_mail(
            kind="agreement", address=person.email, recipient=person, context=context, due_at=clock.now(), **where
        )
