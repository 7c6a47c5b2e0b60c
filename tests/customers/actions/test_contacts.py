"""People at a customer."""

import pytest

from customers.actions.contacts import AddressTaken, add_contact, note_departure, revise_contact
from customers.models import Contact
from pmo_portal.activity.models import TeamEntry


@pytest.mark.django_db
def test_the_table_itself_refuses_the_same_address(people):
    with pytest.raises(AddressTaken):
        add_contact(
            actor=people.staff, customer_id=people.larkfield.pk, values={"name": "R", "email": "Ruth@larkfield.example"}
        )
    kwame = Contact.objects.get(user=people.suggester)
    with pytest.raises(AddressTaken):
        revise_contact(actor=people.staff, contact_id=kwame.pk, seen=1, values={"email": "ruth@larkfield.example"})


@pytest.mark.django_db
def test_two_people_without_an_address_are_fine(people):
    for name in ("A", "B"):
        add_contact(actor=people.staff, customer_id=people.larkfield.pk, values={"name": name})


@pytest.mark.django_db
def test_leaving_twice_is_one_line_of_history(people):
    ida = Contact.objects.get(user=people.viewer)
    first = note_departure(actor=people.staff, contact_id=ida.pk).left_at
    assert note_departure(actor=people.lead, contact_id=ida.pk).left_at == first
    assert TeamEntry.objects.filter(verb="contact.left").count() == 1
