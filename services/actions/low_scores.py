"""A low score that somebody gave with their name opens a recovery case (7.6). The rows decide: a second scan does nothing."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext as _

from pmo_portal.core import clock
from pmo_portal.core.scoping import system_scope
from services.actions.concerns import NobodyIsLeft, fresh_clock, open_case, owner_without
from services.models import Concern, ConcernCause, Naming, Response
from services.queries.colleagues import colleagues
from services.rules.recovery import named_in

# The comment page with its "without my name" comes after the tap: nobody is named before they had the time to choose.
SETTLES_MINUTES = 15
LOOKS_BACK_DAYS = 2
# Likely (0-10), good and easy (1-5): up to here it is a low score.
LOW = {"nps": 6, "csat": 2, "effort": 2}


def open_for_low_scores() -> int:
    """Open a case for each low score that somebody gave with their name; return how many. 2 queries and about 9 a case.

    An answer without a name opens none: it could be traced. Those who gave only the number are not asked for words either.
    """
    now = clock.now()
    low = Q()
    for kind, score in LOW.items():
        low |= Q(kind=kind, score__lte=score)
    since, until = now - timedelta(days=LOOKS_BACK_DAYS), now - timedelta(minutes=SETTLES_MINUTES)
    with system_scope():
        answers = Response.objects.filter(low, naming=Naming.NAMED, invitation__isnull=False)
        answers = answers.filter(changed_at__range=(since, until))
        known = Concern.objects.filter(invitation__isnull=False).values("invitation_id")
        ids = list(answers.exclude(invitation__in=known).order_by("pk").values_list("pk", flat=True))
    return sum(_open_for(pk) for pk in ids)


def _open_for(response_id: int) -> int:
    with system_scope():
        rows = Response.objects.select_for_update(of=("self",), skip_locked=True).filter(naming=Naming.NAMED)
        rows = rows.select_related("pulse", "invitation__user", "invitation__contact", "customer__owner")
        answer = rows.filter(pk=response_id).first()
        if answer is None or Concern.objects.filter(invitation=answer.invitation).exists():
            return 0
        invitation, customer = answer.invitation, answer.customer
        who = invitation.user or invitation.contact
        concern = Concern(
            customer=customer,
            raised_by=invitation.user,
            contact=invitation.contact,
            invitation=invitation,
            cause=ConcernCause.LOW_SCORE,
            speaker=who.name if who else customer.name,
            body=_words_of(answer),
            **_people_for(answer),
            **fresh_clock(customer=customer),
        )
        open_case(concern=concern, actor=invitation.user)
        return 1


def _people_for(answer: Response) -> dict:
    """Return who looks after it, and who does not see it because the comment names them."""
    named = named_in(answer.comment, colleagues())
    try:
        return {"owner": owner_without(owner=answer.customer.owner, named=named), "not_for": sorted(named)}
    except NobodyIsLeft:
        return {"owner": answer.customer.owner}


def _words_of(answer: Response) -> str:
    """Return their comment, or the number with what it was about where they wrote nothing."""
    most = 10 if answer.kind == "nps" else 5
    with translation.override(answer.customer.language):
        line = _("%(score)s of %(most)s: %(title)s")
    return answer.comment or line % {"score": answer.score, "most": most, "title": answer.pulse.title}


@transaction.atomic
def forget_low_score(*, invitation_id: int) -> None:
    """Take a case away whose answer lost its name: it could be traced by it. 1 query."""
    Concern.objects.filter(invitation_id=invitation_id, cause=ConcernCause.LOW_SCORE).delete()
