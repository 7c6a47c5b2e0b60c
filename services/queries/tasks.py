"""Reading tasks of both sides (6.4), and the signed link by which one is done without signing in."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

from django.contrib.postgres.expressions import ArraySubquery
from django.core import signing
from django.db.models import Q
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils import timezone

from customers.models import Contact, Customer
from pmo_portal.core import clock
from pmo_portal.core.rows import visible_row
from pmo_portal.core.templatetags.times import day_text
from services.models import Mail, Task
from services.queries.mail_contexts import absolute

SALT = "services.task"
LINK_DAYS = 180
MOST_DONE, MOST_MINE = 30, 6


@dataclass(frozen=True)
class TaskPage:
    """`theirs` are the customer's open tasks, `ours` the PMO's, the earliest first; `done` the newest."""

    customer: Customer
    theirs: list[Task]
    ours: list[Task]
    done: list[Task]


def task_page(user, customer_id: int) -> TaskPage:
    """Return the tasks of one customer. 3 queries. Raises 404."""
    customer = visible_row(Customer.objects.select_related("owner"), user, customer_id)
    rows = Task.objects.visible_to(user).filter(customer=customer).select_related("contact", "owner", "asked_by")
    waiting = list(rows.waiting()[:200])
    done = list(rows.filter(done_at__isnull=False).order_by("-done_at")[:MOST_DONE])
    theirs = [task for task in waiting if task.side == "customer"]
    return TaskPage(customer, theirs, [task for task in waiting if task.side == "pmo"], done)


def my_tasks(user) -> list[Task]:
    """Return my own open tasks, the earliest first, at most six: for the home page and my day. 1 query."""
    rows = Task.objects.visible_to(user).waiting().filter(Q(owner=user) | Q(contact__user=user))
    return list(rows.select_related("customer", "asked_by")[:MOST_MINE])


def my_tasks_at_once(user) -> ArraySubquery:
    """Return the annotation that reads my open tasks with another row; `tasks_from` makes rows of it. No query by itself."""
    rows = (
        Task.objects.visible_to(user).waiting().filter(Q(owner=user) | Q(contact__user=user)).order_by("due_date", "pk")
    )
    names = {"contact_name": "contact__name", "owner_name": "owner__name", "asker": "asked_by__name"}
    return ArraySubquery(
        rows.values(found=JSONObject(pk="pk", title="title", due="due_date", at="asked_at", **names))[:MOST_MINE]
    )


def tasks_from(rows: list[dict]) -> list[SimpleNamespace]:
    """Return what a list of tasks shows, from `my_tasks_at_once`. No query."""
    return [
        SimpleNamespace(
            pk=row["pk"],
            title=row["title"],
            due_date=date.fromisoformat(row["due"]),
            asked_at=datetime.fromisoformat(row["at"]),
            contact=row["contact_name"] and {"name": row["contact_name"]},
            owner=row["owner_name"] and {"name": row["owner_name"]},
            asked_by=row["asker"] and {"name": row["asker"]},
        )
        for row in rows or []
    ]


def late_tasks(now: datetime) -> list[Task]:
    """Return the tasks whose day is over where their people are, and of which nobody was reminded. 1 query, system scope."""
    rows = Task.objects.waiting().filter(
        reminded_at=None, asked_at__lte=now, due_date__lt=now.date() + timedelta(days=1)
    )
    rows = rows.select_related("customer", "contact__user", "owner")
    return [task for task in rows if task.due_date < timezone.localdate(now, timezone=_zone_of(task))]


def _zone_of(task: Task) -> ZoneInfo:
    return ZoneInfo(task.owner.time_zone if task.owner else task.customer.time_zone)


def people_for_tasks(user, customer: Customer) -> list[Contact]:
    """Return the people of a customer who can be asked: those who are there and have an address. 1 query."""
    rows = Contact.objects.visible_to(user).filter(customer=customer, left_at__isnull=True).exclude(email="")
    return list(rows.order_by("-influence", "name"))


def task_path(task: Task) -> str:
    """Return the address of the page on which its person says that it is done. No query."""
    token = signing.dumps([task.customer_id, task.pk], salt=SALT)
    return reverse("services:task-links-edit", args=[token])


def ids_of(token: str) -> tuple[int, int] | None:
    """Return (customer, task) of a token of ours that is not older than 180 days, else None. No query."""
    try:
        customer_id, task_id = signing.loads(token, salt=SALT, max_age=LINK_DAYS * 24 * 3600)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return customer_id, task_id


def task_of_link(task_id: int) -> Task | None:
    """Return the task of a link with its people, inside its customer's scope. 1 query."""
    return Task.objects.select_related("customer", "contact", "owner", "asked_by").filter(pk=task_id).first()


def task_words(mail: Mail) -> dict | None:
    """Return what the mail of a task knows; None if it is done or taken back. 1 query. `settings.MAIL_WORDS`."""
    task = task_of_link(mail.context["task"])
    if task is None or task.done_at or task.dropped_at:
        return None
    asker, today = task.asked_by, timezone.localdate(clock.now())
    due = day_text(task.due_date, today)
    return {
        "task": task,
        "due_text": due,
        "is_late": bool(mail.context.get("late")),
        "url": absolute(task_path(task)),
        "asker": asker,
        "reply_to": asker.email if asker else "",
    }
