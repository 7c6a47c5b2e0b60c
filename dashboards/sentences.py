"""How the log's verbs about the people of the PMO read as sentences: accounts lie below the log."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "person.invited": _("%(who)s invited %(what)s"),
    "person.changed": _("%(who)s changed what %(what)s may do"),
    "person.closed": _("%(who)s closed the door of %(what)s"),
    "person.factors_reset": _("%(who)s took the lost second factor of %(what)s away"),
}
