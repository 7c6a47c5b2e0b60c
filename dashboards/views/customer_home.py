"""The first page of a customer's people."""

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone

from dashboards.queries.customer_home import chosen_customer, customer_home
from dashboards.rules.headline import greeting
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, audience


@audience(CUSTOMER)
def show(request):
    now = clock.now()
    customer = chosen_customer(request.user, request.GET.get("customer"))
    if customer is None:
        if request.GET.get("customer"):
            raise Http404
        return render(request, "dashboards/customer_home/none.html")
    context = {
        "home": customer_home(request.user, customer, now),
        "now": now,
        "greeting": greeting(timezone.localtime(now).hour),
    }
    return render(request, "dashboards/customer_home/show.html", context)
