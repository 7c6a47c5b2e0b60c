"""A finished talk with Ruth: five quotes, a pain and a fact behind them, and the lines that went back to her."""

from types import SimpleNamespace

from customers.actions.facts import state_fact, support_fact
from customers.actions.playbacks import Line, send_playback
from customers.actions.quotes import keep_quote
from customers.actions.ties import tie_to_pain
from customers.models import ConsentLink
from customers.queries.links import CONSENT, PLAYBACK, token_of
from tests.customers.conversations import agreed, running

SAID = (
    "By Friday I no longer know which list is the real one.",
    "We send the same figures to three people.",
    "Nobody tells us when the date moves.",
    "I want to see one list on Friday.",
    "You helped us well in March.",
)


def heard(people, scope="leaders_named", **sending):
    """Return the talk, its quotes, pain, fact, playback and both tokens."""
    talk = running(people)
    consent = agreed(people, talk, scope=scope)
    quotes = [
        keep_quote(actor=people.staff, interview_id=talk.pk, speaker="Ruth Adeyemi", text=text, tag="pain")
        for text in SAID
    ]
    pain = tie_to_pain(actor=people.staff, quote_id=quotes[0].pk, new_title="Two lists of open claims")
    fact = state_fact(actor=people.staff, customer_id=people.larkfield.pk, topic="priorities", text="One list")
    support_fact(actor=people.staff, fact_id=fact.pk, quote_ids={quotes[3].pk})
    fact.refresh_from_db()
    lines = [Line(quote.text, f"quote:{quote.pk}") for quote in quotes]
    lines += [Line("One list", f"fact:{fact.pk}"), Line("A line of mine")]
    playback = send_playback(
        **{
            "actor": people.staff,
            "interview_id": talk.pk,
            "speaker": "Ruth Adeyemi",
            "address": people.sponsor.email,
            "language": "en",
            "note": "Thank you, Ruth.",
            "lines": lines,
            **sending,
        }
    )
    link = ConsentLink.objects.filter(consent=consent).latest("pk")
    return SimpleNamespace(
        talk=talk,
        consent=consent,
        quotes=quotes,
        pain=pain,
        fact=fact,
        playback=playback,
        token=token_of(PLAYBACK, playback.customer_id, playback.pk),
        consent_token=token_of(CONSENT, playback.customer_id, link.pk),
    )


def answers_of(playback, **by_position) -> dict:
    """Return the post of the answer page: every line right, but for `p3="removed"` or `p2=("corrected", "new text")`."""
    data = {}
    for line in playback.lines.all():
        said = by_position.get(f"p{line.position}", "right")
        answer, fix = said if isinstance(said, tuple) else (said, line.text)
        data |= {f"answer_{line.pk}": answer, f"fix_{line.pk}": fix}
    return data
