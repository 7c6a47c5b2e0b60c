"""The ledger of promises: a customer's page for both sides, one promise, and writing one down (N9)."""

from datetime import timedelta

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from customers.models import Customer
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted, safe_next
from pmo_portal.core.rows import visible_row
from services.actions.promising import promise_something
from services.forms.promises import NewPromiseDayForm, PromiseForm, origin_of
from services.queries.promises import history_of, ledger_page, line_for, may_promise_for, promise_rows


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def index(request, customer_pk):
    now = clock.now()
    page = ledger_page(request.user, customer_pk, now)
    context = {"page": page, "customer": page.customer, "now": now}
    return render(request, "services/promises/index.html", context)


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, pk):
    promise = visible_row(promise_rows(), request.user, pk)
    now = clock.now()
    context = {
        "line": line_for(request.user, promise, timezone.localdate(now)),
        "history": history_of(request.user, promise),
        "form": NewPromiseDayForm(promise=promise),
        "customer": promise.customer,
        "now": now,
    }
    return render(request, "services/promises/show.html", context)


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "HEAD", "POST"])
@once
def new(request, customer_pk):
    customer = visible_row(Customer.objects.select_related("owner"), request.user, customer_pk)
    if not may_promise_for(request.user, customer.pk):
        raise PermissionDenied
    day = timezone.localdate(clock.now()) + timedelta(days=7)
    initial = {"text": request.GET.get("text", "")[:300], "due_date": day}
    form = PromiseForm(posted(request), initial=initial, actor=request.user, customer=customer)
    if request.method == "POST" and form.is_valid():
        given = {**form.cleaned_data, **origin_of(request.GET)}
        promise = promise_something(actor=request.user, customer_id=customer.pk, **given)
        messages.success(request, _("Promised: %(what)s") % {"what": promise.text})
        return redirect(safe_next(request, reverse("services:promises-index", args=[customer.pk])))
    return form_page(request, "services/promises/new.html", {"form": form, "customer": customer})
