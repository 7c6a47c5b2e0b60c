"""What the lens finds in a form that is being written, for people without JavaScript. Nothing is kept (5.1)."""

from django.shortcuts import render
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from services.forms.lens_readings import language_code, texts_to_read, whole_number
from services.queries.lens_readings import read_fields


@audience(STAFF, CUSTOMER)
@require_POST
def create(request):
    customer_id = whole_number(request.POST.get("lens_customer"))
    written_in = language_code(request.POST.get("lens_language"))
    readings = read_fields(request.user, customer_id, texts_to_read(request.POST), written_in)
    return render(request, "services/lens_readings/create.html", {"readings": readings})
