"""Tasks of both sides with one customer (6.4)."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from customers.models import Customer
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.rows import visible_row
from services.actions.tasks import ask_for_task, drop_task, may_ask
from services.forms.tasks import TaskForm
from services.models import Task
from services.queries.tasks import people_for_tasks, task_page


@audience(CUSTOMER, STAFF, LEADER)
@require_safe
def index(request, customer_pk):
    page, now = task_page(request.user, customer_pk), clock.now()
    may = may_ask(user=request.user, customer_id=page.customer.pk)
    context = {"page": page, "customer": page.customer, "may_ask": may, "now": now, "today": now.date()}
    return render(request, "services/tasks/index.html", context)


@audience(CUSTOMER, STAFF)
@require_http_methods(["GET", "POST"])
@once
def new(request, customer_pk):
    customer = visible_row(Customer, request.user, customer_pk)
    if not may_ask(user=request.user, customer_id=customer.pk):
        raise PermissionDenied
    form = TaskForm(posted(request), people=people_for_tasks(request.user, customer))
    if request.method == "POST" and form.is_valid():
        task = ask_for_task(actor=request.user, customer_id=customer.pk, **form.values())
        if task.asked_at > clock.now():
            messages.info(
                request, _("It is written down. Their mail waits: they were asked for four things in 30 days.")
            )
        else:
            messages.success(request, _("Asked"))
        return redirect("services:tasks-index", customer.pk)
    return form_page(request, "services/tasks/new.html", {"form": form, "customer": customer})


@audience(CUSTOMER, STAFF)
@require_POST
def delete(request, pk):
    customer_id = visible_row(Task, request.user, pk).customer_id
    if drop_task(actor=request.user, task_id=pk):
        messages.success(request, _("Taken back"))
    return redirect("services:tasks-index", customer_id)
