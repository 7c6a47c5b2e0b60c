"""Tasks of both sides: asked within the budget, done by the link or signed in, once (6.4)."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from pmo_portal.core import clock
from services.actions.tasks import ask_for_task, drop_task, finish_own_task, finish_task, remind_of_late_tasks
from services.models import Ask, Mail, Notice, Task
from services.queries.mail_words import NotNeededAnyMore, words_of
from services.queries.pulses import people_to_ask
from services.queries.tasks import my_tasks, task_path

pytestmark = pytest.mark.django_db


def contact_of(people, person):
    return people_to_ask(people.staff, people.larkfield).get(user=person)


def ask(people, actor=None, contact=True, title="Send us the list"):
    given = {"contact": contact_of(people, people.viewer)} if contact else {}
    due = clock.now().date() + timedelta(days=3)
    return ask_for_task(
        actor=actor or people.staff, customer_id=people.larkfield.pk, title=title, due_date=due, **given
    )


def test_asking_mails_a_link_and_takes_a_place_in_the_budget(people):
    task = ask(people)
    assert (Ask.objects.get().kind, Ask.objects.get().address) == ("task", people.viewer.email)
    mail = Mail.objects.select_related("recipient", "customer").get(kind="task")
    assert task_path(task) in words_of(mail).text
    assert Notice.objects.get(kind="task").user == people.viewer
    assert (my_tasks(people.viewer), my_tasks(people.sponsor)) == ([task], [])


def test_the_fifth_ask_in_thirty_days_waits(people):
    tasks = [ask(people, title=f"Task {number}") for number in range(5)]
    assert [task.asked_at > clock.now() for task in tasks] == [False] * 4 + [True]
    assert Mail.objects.get(unique_key=f"task:{tasks[-1].pk}").due_at == tasks[-1].asked_at


def test_the_customer_asks_the_pmo_without_a_budget(people):
    task = ask(people, actor=people.sponsor, contact=False)
    assert (task.side, task.owner) == ("pmo", people.staff)
    assert not Ask.objects.exists() and Mail.objects.get(kind="task").recipient == people.staff
    assert my_tasks(people.staff) == [task]


@pytest.mark.parametrize(
    ("person", "refusal"), [("viewer", PermissionDenied), ("leader", PermissionDenied), ("other_sponsor", Http404)]
)
def test_others_do_not_ask(people, person, refusal):
    with pytest.raises(refusal):
        ask(people, actor=getattr(people, person))


def test_it_is_done_once_and_whoever_asked_knows(people):
    task = ask(people)
    assert [finish_task(task_id=task.pk, who="Ida Berg"), finish_task(task_id=task.pk, who="Ida Berg")] == [True, False]
    assert Notice.objects.get(kind="task_done").user == people.staff
    mail = Mail.objects.select_related("recipient", "customer").get(kind="task")
    assert mail.state == "cancelled"
    with pytest.raises(NotNeededAnyMore):
        words_of(mail)


@pytest.mark.parametrize(
    ("person", "may"), [("viewer", True), ("sponsor", True), ("suggester", False), ("staff", False)]
)
def test_only_its_own_side_says_that_it_is_done(people, person, may):
    task = ask(people)
    if may:
        assert finish_own_task(actor=getattr(people, person), task_id=task.pk)
    else:
        with pytest.raises(PermissionDenied):
            finish_own_task(actor=getattr(people, person), task_id=task.pk)
    assert (Task.objects.get().done_at is not None) is may


def test_a_task_taken_back_gives_its_place_back(people):
    task = ask(people)
    with pytest.raises(PermissionDenied):
        drop_task(actor=people.viewer, task_id=task.pk)
    assert [drop_task(actor=people.staff, task_id=task.pk), drop_task(actor=people.staff, task_id=task.pk)] == [
        True,
        False,
    ]
    assert Ask.objects.get().withdrawn_at is not None
    assert not finish_task(task_id=task.pk, who="Ida Berg")


def test_finishing_one_cancels_no_mail_of_another(people):
    first = ask(people)
    other = ask(people, title="Another")
    Mail.objects.filter(unique_key=f"task:{other.pk}").update(unique_key=f"task:{first.pk}9")
    finish_task(task_id=first.pk, who="Ida Berg")
    assert Mail.objects.get(unique_key=f"task:{first.pk}9").state == "waiting"
    assert Mail.objects.get(unique_key=f"task:{first.pk}").state == "cancelled"


@pytest.mark.parametrize("contact", [True, False])
def test_whoever_is_late_is_reminded_once_and_nobody_else(people, contact):
    task, done = ask(people, contact=contact, actor=people.lead), ask(people, title="Done", contact=contact)
    finish_task(task_id=done.pk, who="Ida Berg")
    with clock.at(clock.now() + timedelta(days=2)):
        assert remind_of_late_tasks() == 0
    with clock.at(clock.now() + timedelta(days=5)):
        assert [remind_of_late_tasks(), remind_of_late_tasks()] == [1, 0]
        mail = Mail.objects.select_related("recipient", "customer").get(unique_key=f"task:{task.pk}:late")
        assert "Its day is over." in words_of(mail).text and "Its day is over." in words_of(mail).html
    assert mail.recipient == (people.viewer if contact else people.staff)
    finish_task(task_id=task.pk, who="Ida Berg")
    with pytest.raises(NotNeededAnyMore):
        words_of(mail)
