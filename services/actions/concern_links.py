"""Taking the word of whoever told us by the link in their mail (7.6)."""

from django.db import transaction

from services.actions.concerns import take_word
from services.models import Concern


class LinkIsOld(Exception):
    """A newer round has begun since the link was sent."""


@transaction.atomic
def judge_by_link(*, concern_id: int, round_then: int, is_better: bool) -> Concern:
    """Take "yes" or "not yet" of the holder of a link, once a round; a second "yes" changes nothing. Raises LinkIsOld. 3-9 queries.

    Runs in the scope of the customer.
    """
    rows = Concern.objects.select_for_update(of=("self",)).select_related("customer", "owner", "raised_by", "contact")
    concern = rows.get(pk=concern_id)
    if concern.round != round_then:
        raise LinkIsOld
    take_word(concern=concern, actor=concern.raised_by, is_better=is_better)
    return Concern.objects.select_related("customer", "owner").get(pk=concern_id)
