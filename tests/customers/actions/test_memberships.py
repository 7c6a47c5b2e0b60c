"""People come into a customer, change what they may do there, and leave; their words stay."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from customers.actions.memberships import MemberAlready, change_membership, end_membership, invite_member
from customers.models import Contact, Membership
from pmo_portal.accounts.actions.people import KnownAlready
from pmo_portal.activity.models import Entry
from services.models import Mail

pytestmark = pytest.mark.django_db
NOOR = {"email": "Noor@Larkfield.example", "name": "Noor Haan", "role": "editor"}


def test_an_invited_person_gets_a_place_a_mail_and_their_contact(people):
    contact = Contact.objects.create(customer=people.larkfield, name="Noor Haan", email="noor@larkfield.example")
    elsewhere = Contact.objects.create(customer=people.harbour, name="Noor Haan", email="noor@larkfield.example")
    membership = invite_member(actor=people.staff, customer_id=people.larkfield.pk, **NOOR)
    contact.refresh_from_db()
    elsewhere.refresh_from_db()
    assert (membership.role, membership.user.role) == ("editor", "customer")
    assert (contact.user, elsewhere.user) == (membership.user, None)
    assert Mail.objects.get(kind="invitation").recipient == membership.user
    assert Entry.objects.get(verb="member.invited").customer_id == people.larkfield.pk


def test_one_person_may_belong_to_two_customers_but_to_each_once(people):
    invite_member(
        actor=people.staff, customer_id=people.harbour.pk, email=people.sponsor.email, name="Ruth", role="viewer"
    )
    assert Membership.objects.filter(user=people.sponsor).count() == 2
    with pytest.raises(MemberAlready):
        invite_member(
            actor=people.staff, customer_id=people.larkfield.pk, email=people.sponsor.email, name="R", role="viewer"
        )


def test_the_pmo_itself_is_no_customer(people):
    with pytest.raises(KnownAlready):
        invite_member(
            actor=people.staff, customer_id=people.larkfield.pk, email=people.leader.email, name="E", role="viewer"
        )


@pytest.mark.parametrize(("who", "refusal"), [("leader", PermissionDenied), ("sponsor", PermissionDenied)])
def test_only_the_pmo_decides(people, who, refusal):
    membership = Membership.objects.get(user=people.viewer)
    actor = getattr(people, who)
    with pytest.raises(refusal):
        invite_member(actor=actor, customer_id=people.larkfield.pk, **NOOR)
    with pytest.raises(refusal):
        change_membership(actor=actor, pk=membership.pk, role="sponsor")
    with pytest.raises(refusal):
        end_membership(actor=actor, pk=membership.pk)


def test_another_customers_people_do_not_exist(people):
    membership = Membership.objects.get(user=people.viewer)
    with pytest.raises(Http404):
        change_membership(actor=people.other_sponsor, pk=membership.pk, role="sponsor")


def test_a_change_and_an_end_are_written_down(people):
    membership = Membership.objects.get(user=people.viewer)
    assert change_membership(actor=people.staff, pk=membership.pk, role="editor").role == "editor"
    change_membership(actor=people.staff, pk=membership.pk, role="editor")
    end_membership(actor=people.staff, pk=membership.pk)
    assert not Membership.objects.filter(user=people.viewer).exists()
    assert Contact.objects.filter(user=people.viewer).exists()
    verbs = list(Entry.objects.filter(label="Ida Berg").order_by("pk").values_list("verb", flat=True))
    assert verbs == ["member.changed", "member.ended"]
