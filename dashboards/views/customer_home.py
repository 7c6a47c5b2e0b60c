"""The first page of a customer's people."""

import uuid

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from customers.queries.facts import may_write
from dashboards.queries.customer_home import chosen_customer, customer_home
from dashboards.rules.headline import greeting
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, audience

FACES = [
    (1, "mood-cry", _("Awful")),
    (2, "mood-sad", _("Hard")),
    (3, "mood-empty", _("So-so")),
    (4, "mood-smile", _("Good")),
    (5, "mood-happy", _("Great")),
]


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
        "faces": FACES,
        "form_key": uuid.uuid4(),
        "may_answer": may_write(request.user, customer.pk),
    }
    return render(request, "dashboards/customer_home/show.html", context)
