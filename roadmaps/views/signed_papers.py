"""The signed version as a PDF (4.9)."""

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.printing import Paper, pdf_of
from pmo_portal.core.templatetags.times import moment_text
from roadmaps.queries.moments import MomentLane
from roadmaps.queries.signatures import SignedPaper, signed_paper

SIDES = {"customer": "%(name)s, %(customer)s", "pmo": "%(name)s, PMO"}


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, roadmap_id, pk):
    paper = _paper(signed_paper(request.user, roadmap_id, pk))
    response = HttpResponse(pdf_of(paper), content_type="application/pdf")
    response.headers["Content-Disposition"] = f'attachment; filename="roadmap-{roadmap_id}-{pk}.pdf"'
    return response


def _paper(signed: SignedPaper) -> Paper:
    customer, signature = signed.ground.customer, signed.signature
    names = [SIDES[one.side] % {"name": one.by.name, "customer": customer.name} for one in signed.signatures]
    signatures = [
        _("Signed by %(who)s on %(when)s") % {"who": who, "when": moment_text(one.at, clock.now())}
        for who, one in zip(names, signed.signatures, strict=True)
    ]
    return Paper(
        title=_("The roadmap of %(customer)s") % {"customer": customer.name},
        subtitle=_("As it stood on %(day)s") % {"day": f"{timezone.localtime(signature.at):%Y-%m-%d %H:%M}"},
        picture=b"",
        headers=[_("Lane"), _("What gets better"), _("Where it is"), _("We build it"), _("You get used to it")],
        rows=paper_rows(signed.lanes),
        notes=[*signatures, _("Content (SHA-256): %(hash)s") % {"hash": signature.content_hash}],
    )


def paper_rows(lanes: list[MomentLane]) -> list[list[str]]:
    """Return the cards of a state as rows of a table; an empty roadmap has one row that says so. No query."""
    rows = [[lane.title, card.heading, card.status, card.build, card.adoption] for lane in lanes for card in lane.cards]
    return rows or [[_("Nothing here yet."), "", "", "", ""]]
