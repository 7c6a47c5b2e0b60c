"""Letting a person into a customer, changing what they may do there, and closing that door again."""

from functools import partial

from django.db import transaction

from customers.models import Contact, Customer, Membership
from pmo_portal.accounts.actions.people import invite_person
from pmo_portal.activity.actions.entries import record
from pmo_portal.core.rows import editable_row
from pmo_portal.live.publish import kick


class MemberAlready(Exception):
    """This person belongs to this customer already."""


@transaction.atomic
def invite_member(*, actor, customer_id: int, email: str, name: str, role: str, title: str = "") -> Membership:
    """Let a person into a customer and mail them a first link; a contact with the same address becomes theirs.

    7-8 queries. Raises MemberAlready, KnownAlready (the address is the PMO's or a leader's), 403, 404.
    """
    customer = editable_row(Customer, actor, customer_id)
    user = invite_person(actor=actor, email=email, name=name, title=title, language=customer.language)
    membership, is_new = Membership.objects.get_or_create(customer=customer, user=user, defaults={"role": role})
    if not is_new:
        raise MemberAlready(user.email)
    strangers = Contact.objects.filter(customer=customer, user__isnull=True, email__iexact=user.email)
    strangers.update(user=user)
    _tell(actor, "member.invited", membership)
    return membership


@transaction.atomic
def change_membership(*, actor, pk: int, role: str) -> Membership:
    """Change what a person may do at a customer; it holds from their next request on. 3 queries. Raises 403, 404."""
    membership = editable_row(Membership.objects.select_related("user"), actor, pk)
    if membership.role != role:
        membership.role = role
        membership.save(update_fields=["role"])
        _tell(actor, "member.changed", membership)
        transaction.on_commit(partial(kick, membership.user_id))
    return membership


@transaction.atomic
def end_membership(*, actor, pk: int) -> Membership:
    """Take a person out of a customer; they see nothing of it from their next request on. 3 queries. Raises 403, 404.

    What they said and wrote stays.
    """
    membership = editable_row(Membership.objects.select_related("user"), actor, pk)
    Membership.objects.filter(pk=membership.pk).delete()
    _tell(actor, "member.ended", membership)
    transaction.on_commit(partial(kick, membership.user_id))
    return membership


def _tell(actor, verb: str, membership: Membership) -> None:
    record(
        actor=actor,
        verb=verb,
        customer_id=membership.customer_id,
        label=membership.user.name,
        details={"user": membership.user_id, "role": membership.role},
    )
