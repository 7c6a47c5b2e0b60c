"""The empathy check before a meeting (N17): private to the person who makes it."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.core import clock
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.http import form_page, posted
from roadmaps.actions.empathy import check_empathy
from roadmaps.forms.goals import EmpathyForm
from roadmaps.queries.empathy import empathy_page
from roadmaps.rules.kendall import NotTheSameThings


@audience(STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def new(request, customer_id):
    page = empathy_page(request.user, customer_id)
    form = EmpathyForm(posted(request), facts=page.facts)
    if request.method == "POST" and form.is_valid():
        try:
            check_empathy(actor=request.user, customer_id=customer_id, order=form.order())
            return redirect("roadmaps:empathy-checks-new", customer_id)
        except NotTheSameThings:
            form.add_error(None, _("Two priorities are needed, and they have changed meanwhile. Reload the page."))
    context = {"form": form, "page": page, "customer": page.customer, "now": clock.now()}
    return form_page(request, "roadmaps/empathy_checks/new.html", context)
