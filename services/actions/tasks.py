"""Tasks of both sides (6.4): asked for by either, mailed with a link by which they are done without a password."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from customers.models import Contact, Customer
from customers.models.owned import memberships_of
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import visible_row
from pmo_portal.core.scoping import system_scope
from services.actions.asks import place_ask, withdraw_asks
from services.actions.mail import cancel_mail, queue_mail
from services.actions.notices import give_notice
from services.models import Task, TaskSide
from services.queries.tasks import late_tasks


@transaction.atomic
def ask_for_task(
    *, actor, customer_id: int, title: str, due_date: date, contact=None, owner=None, origin_path: str = ""
) -> Task:
    """Ask somebody for one thing by a day: `contact` of the customer, or `owner` of the PMO (exactly one). 8 queries.

    A customer's ask takes a place in the person's ask budget (N16) and is mailed when there is room; the PMO is told at
    once. Either side may ask: the PMO, and the customer's sponsor and editors. Raises 403, 404.
    """
    customer = visible_row(Customer.objects.select_related("owner"), actor, customer_id)
    if not may_ask(user=actor, customer_id=customer.pk):
        raise PermissionDenied
    if contact is not None:
        contact = visible_row(Contact.objects.filter(customer=customer).select_related("user"), actor, contact.pk)
    else:
        owner = owner or customer.owner
    now = clock.now()
    task = Task(
        customer=customer, title=title, due_date=due_date, contact=contact, owner=None if contact else owner,
        side=TaskSide.CUSTOMER if contact else TaskSide.PMO, origin_path=origin_path, asked_by=actor,
        created_at=now, asked_at=now,
    )  # fmt: skip
    task.save(force_insert=True)
    _ask(task, actor)
    _note(actor, "task.asked", task)
    return task


@transaction.atomic
def finish_task(*, task_id: int, who: str, actor=None) -> bool:
    """Say that a task is done, once; return whether it was open. 4 queries. Raises nothing: a second click changes nothing.

    Whoever calls it knows that `who` may say so: by the link in their mail, or signed in (`finish_own_task`).
    """
    fresh = Task.objects.waiting().filter(pk=task_id)
    if not fresh.update(done_at=clock.now(), done_by=who[:120]):
        return False
    task = Task.objects.select_related("customer", "asked_by", "contact__user", "owner").get(pk=task_id)
    _forget(task)
    _note(actor, "task.done", task)
    _tell_asker(task, who)
    return True


@transaction.atomic
def finish_own_task(*, actor, task_id: int) -> bool:
    """Say that a task is done, as somebody of the side that it belongs to. Raises 403, 404. 5 queries."""
    task = visible_row(Task.objects.select_related("contact"), actor, task_id)
    if not may_finish(task=task, user=actor):
        raise PermissionDenied
    return finish_task(task_id=task.pk, who=actor.name, actor=actor)


@transaction.atomic
def drop_task(*, actor, task_id: int) -> bool:
    """Take a task back: whoever asked, or the PMO. Its place in the ask budget is free again. Raises 403, 404. 5 queries."""
    task = visible_row(Task.objects.select_related("customer"), actor, task_id)
    if not (actor.is_pmo or task.asked_by_id == actor.pk):
        raise PermissionDenied
    if not Task.objects.waiting().filter(pk=task.pk).update(dropped_at=clock.now()):
        return False
    _forget(task)
    _note(actor, "task.dropped", task)
    return True


def may_ask(*, user, customer_id: int) -> bool:
    """Answer whether this person may ask for tasks with a customer. No query."""
    roles = [row["role"] for row in memberships_of(user) if row["customer"] == customer_id]
    return user.is_pmo or bool({"sponsor", "editor"} & set(roles))


def may_finish(*, task: Task, user) -> bool:
    """Answer whether a task is this person's to finish: theirs, their side's sponsor or editor, or the PMO for its own."""
    if task.side == TaskSide.PMO:
        return user.is_pmo
    if user.sees_all_customers:
        return False
    is_theirs = task.contact is not None and task.contact.user_id == user.pk
    return is_theirs or may_ask(user=user, customer_id=task.customer_id)


def _ask(task: Task, actor) -> None:
    """Mail the person and, where they sign in, leave a notice; a customer's mail goes when the ask budget has room."""
    person = task.contact.user if task.contact else task.owner
    address = task.contact.email if task.contact else task.owner.email
    if task.contact and address:
        slot = place_ask(
            actor=actor, kind="task", unique_key=f"task:{task.pk}", customer_id=task.customer_id, address=address,
            label=task.title,
        )  # fmt: skip
        task.asked_at = slot.due_at
        task.save(update_fields=["asked_at"])
    if person is not None and person != actor:
        give_notice(
            user=person, unique_key=f"task:{task.pk}", kind="task", label=task.title, path=_path(task),
            at=task.asked_at, customer_id=task.customer_id,
        )  # fmt: skip
    if address and person != actor:
        queue_mail(
            unique_key=f"task:{task.pk}", kind="task", address=address, recipient=person, context={"task": task.pk},
            due_at=task.asked_at, customer_id=task.customer_id,
        )  # fmt: skip


def _tell_asker(task: Task, who: str) -> None:
    asker = task.asked_by
    if asker is None or asker.name == who:
        return
    give_notice(
        user=asker, unique_key=f"task-done:{task.pk}", kind="task_done", label=f"{who}: {task.title}", path=_path(task),
        customer_id=task.customer_id,
    )  # fmt: skip


def _forget(task: Task) -> None:
    cancel_mail(key_prefix=f"task:{task.pk}")
    withdraw_asks(key_prefix=f"task:{task.pk}")


def _note(actor, verb: str, task: Task) -> None:
    record(actor=actor, verb=verb, customer_id=task.customer_id, label=task.title, path=_path(task))


def _path(task: Task) -> str:
    return reverse("services:tasks-index", args=[task.customer_id])


def remind_of_late_tasks() -> int:
    """Remind, once, of each task whose day is over and that is not done; return of how many. 1 query and 3 a task.

    Beat wakes it every hour; the row says that it was done. A customer's reminder is part of the ask that it follows.
    """
    now, done = clock.now(), 0
    with system_scope():
        for task in late_tasks(now):
            with transaction.atomic():
                done += _remind(task, now)
    return done


def _remind(task: Task, now) -> bool:
    if not Task.objects.waiting().filter(pk=task.pk, reminded_at=None).update(reminded_at=now):
        return False
    person = task.contact.user if task.contact else task.owner
    address = task.contact.email if task.contact else person.email if person else ""
    key, shared = f"task:{task.pk}:late", {"customer_id": task.customer_id}
    if person is not None:
        give_notice(user=person, unique_key=key, kind="task", label=task.title, path=_path(task), **shared)
    if address:
        context = {"task": task.pk, "late": 1}
        queue_mail(
            unique_key=key, kind="task", address=address, recipient=person, context=context, due_at=now, **shared
        )
    return True
