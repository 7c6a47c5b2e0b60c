"""How the log's verbs of practices 1 to 3 read as sentences."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "customer.added": _("%(who)s opened the notebook of %(what)s"),
    "customer.revised": _("%(who)s put the details of %(what)s right"),
    "contact.added": _("%(who)s added %(what)s to the people"),
    "contact.revised": _("%(who)s changed what we know about %(what)s"),
    "contact.left": _("%(who)s noted that %(what)s has left"),
    "fact.stated": _("%(who)s wrote down “%(what)s”"),
    "fact.revised": _("%(who)s put “%(what)s” right"),
    "fact.confirmed": _("%(who)s said that “%(what)s” is right"),
    "fact.retired": _("%(who)s took away “%(what)s”"),
    "fact.evidence": _("%(who)s tied their words to “%(what)s”"),
    "note.kept": _("%(who)s noted something for the team"),
    "note.removed": _("%(who)s took a note of the team away"),
    "journey.drawn": _("%(who)s drew the journey %(what)s"),
    "journey.revised": _("%(who)s renamed the journey %(what)s"),
    "stage.added": _("%(who)s added the stage %(what)s"),
    "stage.revised": _("%(who)s changed the stage %(what)s"),
    "stage.moved": _("%(who)s moved the stage %(what)s"),
    "stage.removed": _("%(who)s took away the stage %(what)s"),
    "step.added": _("%(who)s added the step %(what)s"),
    "step.revised": _("%(who)s changed the step %(what)s"),
    "step.moved": _("%(who)s moved the step %(what)s"),
    "step.removed": _("%(who)s took away the step %(what)s"),
    "pain.told": _("%(who)s wrote down that this hurts: %(what)s"),
    "pain.revised": _("%(who)s changed the pain %(what)s"),
    "pain.quoted": _("%(who)s tied their words to the pain %(what)s"),
    "pain.binned": _("%(who)s put the pain %(what)s in the bin"),
    "pain.restored": _("%(who)s brought the pain %(what)s back"),
    "pain.checked": _("%(who)s said how much this still hurts: %(what)s"),
}
