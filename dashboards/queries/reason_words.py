"""Why a customer needs somebody, and the headline of all, in words: for the page, the mail and the paper alike."""

from datetime import datetime

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dashboards.rules.headline import Headline
from dashboards.rules.risk import Reason
from pmo_portal.core.templatetags.times import date_number, moment_text


def reason_words(reason: Reason, now: datetime) -> str:
    """Return one reason as a sentence in the reader's language. No query."""
    return WORDS[reason.key](reason.values, now)


def headline_words(headline: Headline) -> str:
    """Return the sentence at the top of the page. No query."""
    trend = {
        "happier": _("Customers are happier than at the start of this period."),
        "unhappier": _("Customers are less happy than at the start of this period."),
        "steady": _("Customers feel much as they did at the start of this period."),
        "unknown": _("Too few answers yet to say how customers feel."),
    }[headline.trend]
    return f"{trend} {need_words(headline.need_you)}"


def need_words(need_you: int) -> str:
    """Return how many customers need somebody, in words."""
    if not need_you:
        return _("Nobody is waiting for you.")
    return ngettext("One needs you now.", "%(n)s need you now.", need_you) % {"n": need_you}


def _late_concern(values, now) -> str:
    words = ngettext(
        "A concern that was not answered in time", "%(n)s concerns that were not answered in time", values["count"]
    )
    return words % {"n": values["count"]}


def _open_concern(values, now) -> str:
    if values["due"] is None:
        return _("An open concern; the customer has not said that it is good again")
    return f"{_('An open concern, to be answered by')} {moment_text(values['due'], now)}"


def _quiet(values, now) -> str:
    return _("Not a word for %(n)s days") % {"n": values["days"]}


def _low_mean(values, now) -> str:
    given = {"mean": _one(values["mean"]), "n": values["answered"]}
    return _("Satisfaction %(mean)s of 5 from %(n)s answers") % given


def _fell(values, now) -> str:
    given = {"before": _one(values["before"]), "after": _one(values["after"])}
    return _("Satisfaction went from %(before)s to %(after)s") % given


def _late_promises(values, now) -> str:
    given = {"late": values["count"], "due": values["due"]}
    return _("%(late)s of the last %(due)s promises came late") % given


def _no_answers(values, now) -> str:
    return _("%(n)s people asked, none answered") % {"n": values["asked"]}


def _no_relief(values, now) -> str:
    given = {"hours": date_number(values["hours"]), "n": values["days"]}
    return _("%(hours)s hours of pain a month and no relief in %(n)s days") % given


def _one(number: float) -> str:
    return number_format(round(number, 1), 1)


WORDS = {
    "late_concern": _late_concern,
    "open_concern": _open_concern,
    "quiet": _quiet,
    "low_mean": _low_mean,
    "fell": _fell,
    "late_promises": _late_promises,
    "no_answers": _no_answers,
    "no_relief": _no_relief,
}
