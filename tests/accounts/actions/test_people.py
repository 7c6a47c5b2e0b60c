"""Who lets whom in, who may do what, and that somebody always can."""

import threading

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection

from pmo_portal.accounts.actions.people import (
    KnownAlready,
    LastLead,
    change_person,
    choose_language,
    invite_person,
    make_lead,
    revise_profile,
)
from pmo_portal.accounts.models import Session, User
from pmo_portal.activity.models import TeamEntry
from pmo_portal.core.scoping import system_scope
from services.models import Mail
from services.queries.mail_words import words_of


@pytest.mark.django_db
def test_the_lead_invites_staff_who_get_a_mail_in_their_language(people):
    user = invite_person(
        actor=people.lead, email=" Tom@PMO.example ", name="Tom\u202e Vale", role="staff", language="de"
    )
    assert (user.email, user.name, user.has_usable_password()) == ("tom@pmo.example", "Tom Vale", False)
    mail = Mail.objects.get(kind="invitation", recipient=user)
    assert "/accounts/sign-in-links/" in words_of(mail).text
    assert TeamEntry.objects.get(verb="person.invited").label == "Tom Vale"


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["staff", "leader", "sponsor"])
def test_nobody_else_invites_staff(people, who):
    with pytest.raises(PermissionDenied):
        invite_person(actor=getattr(people, who), email="x@pmo.example", name="X", role="staff")
    assert not User.objects.filter(email="x@pmo.example").exists()


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["leader", "sponsor"])
def test_only_the_pmo_invites_customers_people(people, who):
    with pytest.raises(PermissionDenied):
        invite_person(actor=getattr(people, who), email="x@there.example", name="X")


@pytest.mark.django_db
def test_an_address_is_one_person_in_one_part(people):
    with pytest.raises(KnownAlready):
        invite_person(actor=people.lead, email=people.sponsor.email, name="Ruth", role="staff")
    with pytest.raises(KnownAlready):
        invite_person(actor=people.lead, email=people.staff.email, name="Maya")
    assert invite_person(actor=people.staff, email=people.sponsor.email.upper(), name="R") == people.sponsor


@pytest.mark.django_db
def test_a_closed_door_signs_all_devices_out(people, client_of):
    client_of(people.staff)
    assert Session.objects.filter(user_id=people.staff.pk).exists()
    change_person(actor=people.lead, pk=people.staff.pk, role="staff", is_active=False)
    assert not Session.objects.filter(user_id=people.staff.pk).exists()
    assert TeamEntry.objects.get(verb="person.closed").details == {"user": people.staff.pk, "role": "staff"}


@pytest.mark.django_db
def test_customers_people_are_not_changed_here(people):
    with pytest.raises(User.DoesNotExist):
        change_person(actor=people.lead, pk=people.sponsor.pk, role="lead", is_active=True)
    with pytest.raises(PermissionDenied):
        change_person(actor=people.staff, pk=people.staff.pk, role="lead", is_active=True)


@pytest.mark.django_db
@pytest.mark.parametrize("change", [{"role": "staff", "is_active": True}, {"role": "lead", "is_active": False}])
def test_the_last_lead_stays(people, change):
    with pytest.raises(LastLead):
        change_person(actor=people.lead, pk=people.lead.pk, **change)


@pytest.mark.django_db(transaction=True)
def test_two_leads_who_step_down_at_once_leave_one(people):
    second = User.objects.create_user("second@pmo.example", name="Second Lead", role="lead")
    outcomes, together = [], threading.Barrier(2)

    def step_down(lead):
        try:
            with system_scope():
                together.wait(5)
                change_person(actor=lead, pk=lead.pk, role="staff", is_active=True)
                outcomes.append("stepped down")
        except LastLead:
            outcomes.append("stayed")
        finally:
            connection.close()

    threads = [threading.Thread(target=step_down, args=[lead]) for lead in (people.lead, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["stayed", "stepped down"]
    assert User.objects.filter(role="lead").count() == 1


@pytest.mark.django_db
def test_nobody_changes_their_own_part_through_the_profile(people):
    with pytest.raises(ValueError, match="role"):
        revise_profile(actor=people.sponsor, role="lead")
    choose_language(actor=people.sponsor, language="de")
    people.sponsor.refresh_from_db()
    assert (people.sponsor.language, people.sponsor.role) == ("de", "customer")


@pytest.mark.django_db
def test_a_lead_is_made_or_lifted_from_the_command_line_but_never_from_a_customer(people):
    assert make_lead(email="new@pmo.example", name="New").role == "lead"
    assert make_lead(email=people.staff.email, name="Maya").pk == people.staff.pk
    with pytest.raises(ValueError, match="customer"):
        make_lead(email=people.sponsor.email, name="Ruth")
