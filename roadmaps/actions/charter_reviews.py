"""The day on which both look at the agreement again becomes a follow-up of whoever looks after the customer (6.1)."""

from datetime import time

from django.db.models import F, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from pmo_portal.core.scoping import system_scope
from roadmaps.models import Charter
from services.actions.follow_ups import plan_follow_up, revise_follow_up
from services.models import FollowUp, FollowUpState

AT = time(9)


def plan_reviews() -> int:
    """Plan the follow-up of every review day that has none, and move those whose day has changed; return how many.

    1 query and about 8 a changed day. The rows decide: a second scan does nothing. A follow-up that was done stays done.
    """
    planned = Subquery(FollowUp.objects.filter(pk=OuterRef("follow_up_id")).values("due_date")[:1])
    with system_scope():
        rows = Charter.objects.filter(review_date__isnull=False).annotate(planned_date=planned)
        ids = list(rows.filter(Q(planned_date=None) | ~Q(planned_date=F("review_date"))).values_list("pk", flat=True))
    return sum(_plan(pk) for pk in ids)


def _plan(charter_id: int) -> int:
    with system_scope():
        rows = Charter.objects.select_for_update(of=("self",), skip_locked=True).select_related("customer__owner")
        charter = rows.filter(pk=charter_id, review_date__isnull=False).first()
        if charter is None:
            return 0
        owner, known = charter.customer.owner, FollowUp.objects.filter(pk=charter.follow_up_id).first()
        if known is not None and known.due_date == charter.review_date:
            return 0
        if known is not None and known.state == FollowUpState.OPEN:
            day = {"due_date": charter.review_date}
            revise_follow_up(actor=owner, follow_up_id=known.pk, seen=known.version, values=day)
            return 1
        with translation.override(owner.language):
            title = _("Look at our agreement again with %(name)s") % {"name": charter.customer.name}
        follow_up = plan_follow_up(
            actor=owner, title=title[:200], due_date=charter.review_date, due_time=AT, customer=charter.customer,
            origin_path=reverse("roadmaps:agreements-show", args=[charter.customer_id]), is_chosen_hour=False,
        )  # fmt: skip
        Charter.objects.filter(pk=charter.pk).update(follow_up_id=follow_up.pk)
        return 1
