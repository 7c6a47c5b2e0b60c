"""How the log's verbs of practices 4 and 6 read as sentences."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "roadmap.opened": _("%(who)s opened the roadmap of %(what)s"),
    "roadmap.added": _("%(who)s put “%(what)s” on the roadmap"),
    "roadmap.worded": _("%(who)s worked on the words of “%(what)s”"),
    "roadmap.changed": _("%(who)s changed “%(what)s” on the roadmap"),
    "roadmap.status": _("%(who)s said where “%(what)s” is now"),
    "roadmap.moved": _("%(who)s moved “%(what)s” on the roadmap"),
    "roadmap.taken_off": _("%(who)s took “%(what)s” off the roadmap"),
    "roadmap.brought_back": _("%(who)s brought “%(what)s” back to the roadmap"),
    "roadmap.suggested": _("%(who)s suggested something for the roadmap %(what)s"),
    "roadmap.accepted": _("%(who)s said yes to a suggestion %(what)s"),
    "roadmap.named": _("%(who)s gave a version of the roadmap a name: “%(what)s”"),
    "roadmap.signed": _("%(who)s signed the roadmap of %(what)s"),
    "roadmap.commented": _("%(who)s wrote about “%(what)s”"),
    "roadmap.shared": _("%(who)s made a link to the roadmap of %(what)s"),
    "roadmap.unshared": _("%(who)s closed a link to the roadmap of %(what)s"),
    "roadmap.benefit": _("%(who)s noted whom “%(what)s” serves as well"),
    "roadmap.ranking_opened": _("%(who)s opened a blind ranking on the roadmap of %(what)s"),
    "roadmap.ranked": _("%(who)s put the cards of %(what)s in order, unseen by the other side"),
    "roadmap.order_agreed": _("%(who)s agreed to an order on the roadmap of %(what)s"),
    "roadmap.declined": _("%(who)s declined a suggestion %(what)s"),
}
