"""Doing a task by the link in the mail, without a password: a GET shows the button, a POST does it once (6.4, X.4)."""

from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.core import clock
from pmo_portal.core.audience import LINK, audience
from pmo_portal.core.scoping import customer_scope
from services.actions.tasks import finish_task
from services.queries.tasks import ids_of, task_of_link


@audience(LINK)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, token):
    ids = ids_of(token)
    if ids is None:
        raise Http404
    with customer_scope(ids[0]):
        return _page(request, ids[1])


def _page(request, task_id):
    task = task_of_link(task_id)
    if task is None:
        raise Http404
    person = task.contact or task.owner
    if request.method == "POST":
        actor = task.owner or (task.contact.user if task.contact else None)
        finish_task(task_id=task.pk, who=person.name if person else task.customer.name, actor=actor)
        return HttpResponseRedirect(request.path)
    return render(request, "services/task_links/edit.html", {"task": task, "now": clock.now()})
