"""What the lens in a page looks for: rules of the language and words with plainer ones, theirs first (5.1, 5.2)."""

from django.http import JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from services.forms.lens_readings import language_code, whole_number
from services.queries.lens_readings import lens_words


@audience(STAFF, CUSTOMER)
@require_safe
@cache_control(private=True, max_age=60)
def show(request):
    found = lens_words(
        request.user, whole_number(request.GET.get("customer")), language_code(request.GET.get("language"))
    )
    return JsonResponse(found, json_dumps_params={"ensure_ascii": False})
