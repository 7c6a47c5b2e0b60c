"""Our agreement as a paper (6.1): the principles as a table, the rest as lines, the signatures below."""

from datetime import datetime

from django.utils.translation import gettext as _

from pmo_portal.core.printing import Paper
from pmo_portal.core.templatetags.times import day_text, moment_text
from roadmaps.queries.agreements import LABELS, Agreement
from roadmaps.rules.charter import PARTS


def paper_of(agreement: Agreement, now: datetime) -> Paper:
    """Return the agreement as it stands, with the signatures that hold for exactly this. No query."""
    content, customer = agreement.content, agreement.customer
    lines = [f"{LABELS[name]}: {content[name]}" for name in ("decides", "disagree") if content[name]]
    if agreement.review_date:
        lines.append(f"{LABELS['review_date']}: {day_text(agreement.review_date, now.date())}")
    for side, one, is_current in agreement.rows:
        if one is not None and is_current:
            who = f"{one.by.name}, {customer.name if side == 'customer' else 'PMO'}"
            lines.append(_("Signed by %(who)s on %(when)s") % {"who": who, "when": moment_text(one.at, now)})
    if not agreement.is_signed_by_both:
        lines.append(_("Not yet signed by both sides."))
    return Paper(
        title=f"{_('Our agreement')}: {customer.name}",
        subtitle=content["purpose"] or _("What each side can count on."),
        picture=b"",
        headers=[str(LABELS[part]) for part in PARTS],
        rows=[[one[part] for part in PARTS] for one in content["principles"]],
        notes=[*lines, _("Content (SHA-256): %(hash)s") % {"hash": agreement.current}],
    )
