"""POST: what a device wrote and tapped in the room, each change once. The answer brings what others did since (2.3)."""

import json

from django.http import JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.room_ops import take_changes
from customers.actions.seats import take_seat
from customers.queries.room_ops import changes_since
from customers.rules.room_ops import MOST_CHANGES
from pmo_portal.core.audience import STAFF, audience

MOST_BYTES = 2_000_000


@audience(STAFF)
@require_POST
def create(request, pk):
    if int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES:
        return JsonResponse({"error": _("This is too much at once. Send fewer changes.")}, status=413)
    try:
        sent = json.loads(request.body)
        since, changes, user = int(sent["since"]), sent["changes"], sent["user"]
        if not isinstance(changes, list) or len(changes) > MOST_CHANGES or not 0 <= since < 2**62:
            raise ValueError
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):  # JSON may say Infinity
        return JsonResponse({"error": _("This is not a list of changes.")}, status=400)
    if user != request.user.pk:
        # Somebody else signed in on this device meanwhile: the words wait for the one who wrote them.
        return JsonResponse({"error": "other_user"}, status=409)
    results = take_changes(actor=request.user, interview_id=pk, changes=changes)
    here = sent.get("here") if isinstance(sent.get("here"), int) else None
    take_seat(actor=request.user, interview_id=pk, question_id=here, writes=sent.get("writes") is True)
    return JsonResponse({"results": results, **changes_since(request.user, pk, since)})
