"""Where they are (3.3): a level a topic with its advice, and the five questions behind it."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from customers.actions.standings import answer_standing
from customers.forms.standings import StandingForm
from customers.models import Customer
from customers.queries.facts import may_write
from customers.queries.standings import standings_of
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.rows import visible_row


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def index(request, customer_id):
    page = standings_of(request.user, customer_id)
    context = {"page": page, "customer": page.customer, "now": clock.now()}
    return render(request, "customers/standings/index.html", context)


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
@once
def new(request, customer_id):
    customer = visible_row(Customer, request.user, customer_id)
    may_write(request.user, customer_id, or_refuse=True)
    form = StandingForm(posted(request), initial={"topic": request.GET.get("topic", "")})
    if request.method == "POST" and form.is_valid():
        answer_standing(actor=request.user, customer_id=customer_id, **form.values())
        messages.success(request, _("Written down"))
        return redirect("customers:standings-index", customer_id)
    return form_page(request, "customers/standings/new.html", {"form": form, "customer": customer})
