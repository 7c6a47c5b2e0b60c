"""How the log's verbs of practices 5 and 7 read as sentences."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "follow_up.planned": _("%(who)s planned “%(what)s”"),
    "follow_up.revised": _("%(who)s changed “%(what)s”"),
    "follow_up.handed_over": _("%(who)s handed over “%(what)s”"),
    "follow_up.done": _("%(who)s did “%(what)s”"),
    "follow_up.dropped": _("%(who)s dropped “%(what)s”"),
    "follow_up.reopened": _("%(who)s opened “%(what)s” again"),
    "follow_up.due_by_rhythm": _("%(who)s planned “%(what)s”, because it is time"),
    "follow_up.brought_forward": _("%(who)s brought “%(what)s” forward, because they are not well"),
    "follow_up.settled": _("%(who)s closed “%(what)s”, because you have spoken"),
    "concern.raised": _("%(who)s told us something (%(what)s)"),
    "concern.answered": _("%(who)s answered a concern (%(what)s)"),
    "concern.closed": _("%(who)s says that it is better (%(what)s)"),
    "concern.seen": _("%(who)s has read what bothers them (%(what)s)"),
    "concern.talked": _("%(who)s says that both have talked (%(what)s)"),
    "concern.value_named": _("%(who)s says what it hurts (%(what)s)"),
    "concern.planned": _("%(who)s wrote the plan for what bothers them (%(what)s)"),
    "concern.agreed": _("%(who)s agrees to the plan (%(what)s)"),
    "concern.escalated": _("%(who)s told the head of the PMO that it is late (%(what)s)"),
    "concern.not_yet": _("%(who)s says: not yet (%(what)s)"),
    "pulse.started": _("%(who)s asked “%(what)s”"),
    "pulse.planned": _("%(who)s plans to ask “%(what)s” again and again"),
    "pulse.stopped": _("%(who)s does not ask “%(what)s” any more"),
    "pulse.imported": _("%(who)s brought in answers of a survey (%(what)s)"),
    "ask.waits": _("%(who)s asked, and the ask waits for its turn: %(what)s"),
    "staff_pulse.said": _("%(who)s said how it is to work with %(what)s"),
    "mail.sent_again": _("%(who)s sent a mail to %(what)s once more"),
}
