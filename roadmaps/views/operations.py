"""POST: what an open page changed. GET `?since=`: what others changed, for pages whose stream is held back (COEDIT.md)."""

import json

from django.http import HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.actions.allowances import TooFast
from roadmaps.actions.operations import EpochChanged, RoadmapBusy, TooManyOperations, take_operations
from roadmaps.queries.frames import frames_since
from roadmaps.queries.refusals import worded
from roadmaps.rules.envelopes import MOST_BYTES, MOST_OPS, EnvelopeError, opened_post

# Quotation marks, commas and the envelope around the operations themselves.
MOST_BODY_BYTES = MOST_OPS * (MOST_BYTES + 256)


@audience(STAFF, CUSTOMER, LEADER)
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def index(request, roadmap_id):
    return _take(request, roadmap_id) if request.method == "POST" else _tell(request, roadmap_id)


def _tell(request, roadmap_id) -> HttpResponse:
    since = request.GET.get("since", "0")
    if not since.isascii() or not since.isdigit() or len(since) > 18:
        return JsonResponse({"error": _("“since” is the number of the last change that you have.")}, status=400)
    return JsonResponse(frames_since(request.user, roadmap_id, int(since)))


def _take(request, roadmap_id) -> HttpResponse:
    if int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BODY_BYTES:
        return JsonResponse({"error": _("This is too much at once. Send fewer changes.")}, status=413)
    try:
        epoch, ops = opened_post(json.loads(request.body))
        answers = take_operations(actor=request.user, roadmap_id=roadmap_id, epoch=epoch, ops=ops)
    except EpochChanged as problem:
        return JsonResponse({"error": "epoch", "epoch": problem.epoch}, status=409)
    except TooManyOperations:
        return JsonResponse({"error": _("This is too much at once. Send fewer changes.")}, status=413)
    except TooFast as problem:
        return _later(429, problem.retry_after)
    except RoadmapBusy:
        return _later(503, 1)
    except (EnvelopeError, ValueError, RecursionError) as problem:
        return JsonResponse({"error": worded(problem)[:300]}, status=400)
    return JsonResponse({"results": answers})


def _later(status: int, seconds: int) -> HttpResponse:
    answer = JsonResponse(
        {"error": _("Too many changes at this moment. They are kept; send them again.")}, status=status
    )
    answer.headers["Retry-After"] = str(seconds)
    return answer
