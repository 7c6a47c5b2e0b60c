"""The signed version as a paper: for the page that gives it and for the mail that brings it (4.9)."""

from django.utils import timezone
from django.utils.translation import gettext as _

from pmo_portal.core import clock
from pmo_portal.core.printing import Paper, pdf_of
from pmo_portal.core.templatetags.times import moment_text
from roadmaps.queries.moments import MomentLane
from roadmaps.queries.signatures import SignedPaper, signed_paper

SIDES = {"customer": "%(name)s, %(customer)s", "pmo": "%(name)s, PMO"}


def signed_pdf(user, roadmap_id: int, signature_id: int) -> tuple[str, bytes]:
    """Return (name of the file, PDF) of a signed version, in the active language. 4 or 5 queries. Raises 404."""
    signed = signed_paper(user, roadmap_id, signature_id)
    return f"roadmap-{roadmap_id}-{signature_id}.pdf", pdf_of(_paper(signed))


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
