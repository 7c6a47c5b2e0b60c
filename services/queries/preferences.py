"""Reading what a person wants to hear of, by which channel and how often: the grid of events × channels (X.3)."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from pmo_portal.accounts.models import User
from services.models import Channel, MailKind, Preference, Rhythm
from services.rules.post import allowed_rhythms

PMO_EVENTS = (
    "reminder",
    "late",
    "handed_over",
    "concern_raised",
    "concern_not_yet",
    "concern_late",
    "concern_plan",
    "pulse_call",
    "pulse_unhappy",
    "praise",
    "roadmap",
    "promise_asked",
    "promise_made",
    "promise_moved",
    "leader_thanks",
    "agreement",
    "task",
    "task_done",
    "mirror",
    "service_asked",
    "service_late",
)
LEADER_EVENTS = ("monday", "news")
CUSTOMER_EVENTS = (
    "pulse",
    "felt",
    "playback",
    "new_date",
    "promise_asked",
    "promise_due",
    "seen",
    "mirror",
    "concern_heard",
    "concern_seen",
    "concern_answered",
    "concern_plan",
    "concern_recheck",
    "roadmap",
    "agreement",
    "task",
    "task_done",
    "service_answered",
    "news",
)
NOTICE_ONLY = {"concern_not_yet", "pulse_call", "pulse_unhappy", "praise", "promise_made", "promise_moved", "task_done"}
MAIL_ONLY = {
    "late",
    "monday",
    "pulse",
    "felt",
    "playback",
    "concern_heard",
    "concern_recheck",
    "new_date",
    "promise_asked",
    "promise_due",
    "seen",
    "mirror",
    "news",
}
USUAL = {"late": Rhythm.DAILY}
WORDS = {
    "reminder": _("A follow-up of yours is due"),
    "late": _("Follow-ups of yours are late"),
    "handed_over": _("A follow-up was handed over to you"),
    "concern_raised": _("A customer tells you that something hurts"),
    "concern_not_yet": _("A customer says: it is not better yet"),
    "pulse_call": _("Somebody wants you to call"),
    "pulse_unhappy": _("Somebody is unhappy in a survey"),
    "praise": _("A customer wrote something kind about you"),
    "felt": _("We ask you whether something still hurts"),
    "playback": _("We ask you whether we heard you right"),
    "pulse": _("We ask you how it is to work with us"),
    "new_date": _("Something we promised you gets a new date"),
    "concern_late": _("A customer was not heard, talked with or helped in time"),
    "concern_plan": _("A plan for what bothers somebody waits for you"),
    "concern_seen": _("Somebody has read what you wrote"),
    "concern_recheck": _("We ask you whether we are good again"),
    "promise_asked": _("We ask you whether a promise was kept"),
    "promise_due": _("Something you promised is due"),
    "promise_made": _("A customer promises you something"),
    "promise_moved": _("A customer asks for a new day for what they promised"),
    "seen": _("We ask you whether you can see something working for you"),
    "mirror": _("Once a quarter: how we work together, in both directions"),
    "concern_heard": _("We have what you wrote"),
    "concern_answered": _("We answer what you wrote"),
    "leader_thanks": _("A leader thanks you"),
    "monday": _("The week on one page, on Mondays"),
    "task": _("Somebody asks you to do something"),
    "task_done": _("Something that you asked for is done"),
    "agreement": _("Our agreement is changed or signed"),
    "roadmap": _("Somebody names you or signs on the roadmap"),
    "service_asked": _("A customer asks for a service"),
    "service_late": _("A request waits longer than promised"),
    "service_answered": _("We answer what you asked for from the catalogue"),
    "news": _("There is news about something on your roadmap"),
}


@dataclass(frozen=True)
class Cell:
    """One switch: its field name, what is chosen, and (value, words) of what can be chosen; no choices, no switch."""

    name: str
    channel: str
    chosen: str
    choices: list[tuple[str, str]]


def events_for(address: str, kind: str = "") -> tuple[str, ...]:
    """Return the events that this reader can hear of; the one of the mail they came from is always among them. 1 query."""
    role = User.objects.filter(email=address.lower()).values_list("role", flat=True).first()
    events = PMO_EVENTS if role in ("staff", "lead") else LEADER_EVENTS if role == "leader" else CUSTOMER_EVENTS
    return (
        events if kind in events or kind not in MailKind.values or len(allowed_rhythms(kind)) < 2 else (kind, *events)
    )


def grid_of(address: str, kind: str = "") -> list[tuple[str, str, list[Cell]]]:
    """Return (event, its words, the cells of notice and mail) a row. 2 queries."""
    rows = Preference.objects.filter(address=address.lower()).values_list("event", "channel", "rhythm")
    chosen = {(event, channel): rhythm for event, channel, rhythm in rows}
    labels = dict(MailKind.choices)
    events = [event for event in events_for(address, kind) if event != "bundle"]
    return [
        (
            event,
            str(WORDS.get(event) or labels.get(event, event)),
            [_cell(event, channel, chosen) for channel in Channel],
        )
        for event in events
    ]


def _cell(event: str, channel: str, chosen: dict) -> Cell:
    values = rhythms_of(event, channel)
    usual = USUAL.get(event, Rhythm.AT_ONCE)
    choices = [(value, str(Rhythm(value).label)) for value in values]
    return Cell(f"{event}:{channel}", channel, chosen.get((event, channel), usual), choices)


def rhythms_of(event: str, channel: str) -> tuple[str, ...]:
    """Return what can be chosen for an event and a channel; nothing where there is no such switch. No query."""
    if channel == Channel.NOTICE:
        return () if event in MAIL_ONLY else (Rhythm.AT_ONCE, Rhythm.OFF)
    if event in NOTICE_ONLY:
        return ()
    return allowed_rhythms(event)
