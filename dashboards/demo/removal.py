"""Takes the demo organisation away, whole: customers, people, mails and history. What every portal starts with stays."""

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils.translation import gettext as _

from customers.models import Customer, SharedPain
from dashboards.demo.mirrors import GOALS
from pmo_portal.accounts.actions.people import invite_person
from pmo_portal.accounts.models import Role, Session, User
from pmo_portal.activity.actions.entries import record
from pmo_portal.activity.models import Entry, TeamEntry
from pmo_portal.core.erasing import erase_rows_of, history_may_go
from pmo_portal.core.models import Submission
from pmo_portal.core.scoping import system_scope
from roadmaps.actions.service_measures import measure_services
from roadmaps.models import Goal
from services.models import FiguresMark, LeaderThanks, LocalMail, Preference, Service, Standard, Target

VERB = "demo.removed"


class NobodyWouldStay(Exception):
    """The lead who asks is part of the demo and has not said who comes after them."""


def demo_was_removed() -> bool:
    """Answer whether this portal has had its demo and let it go: it is never written again by itself. 1 query."""
    return TeamEntry.objects.filter(verb=VERB).exists()


@transaction.atomic
def remove_demo(*, actor: User | None, name: str = "", email: str = "") -> User | None:
    """Erase the demo organisation, and return the lead who carries on (None where the portal itself asked and knows nobody).

    `actor` None is the command line. A lead who is part of the demo says by `name` and `email` who carries on; that person
    is invited as PMO lead and inherits the customers that were added beside the demo. People of the demo whose name stands
    in such a customer's history stay behind a closed door, because history keeps its authors.
    Raises PermissionDenied for anybody but a lead, NobodyWouldStay, KnownAlready where the address is taken.
    """
    if actor is not None and actor.role != Role.LEAD:
        raise PermissionDenied(_("Only the PMO lead removes the demo organisation."))
    with system_scope():
        heir = _heir(actor, name, email)
        customers = list(Customer.objects.filter(is_demo=True).values_list("pk", flat=True))
        erase_rows_of(customers)
        Customer.objects.filter(pk__in=customers).delete()
        _erase_what_spans_customers(customers)
        Service.objects.filter(item_links=None).update(linked_at=None)
        measure_services()
        _erase_people(heir)
        record(actor=heir, verb=VERB, team_only=True, details={"customers": len(customers)})
    return heir


def _erase_what_spans_customers(customers: list[int]) -> None:
    """Take away what the demo wrote beside its customers, and what only had to do with them."""
    Standard.objects.filter(source_key__startswith="demo:").delete()
    Goal.objects.filter(title__in=GOALS, ties=None).delete()
    FiguresMark.objects.filter(of_customer__in=customers).delete()
    SharedPain.objects.filter(voices=None).delete()


def _heir(actor: User | None, name: str, email: str) -> User | None:
    """Return who inherits: the lead who asks, the one they name, or any lead who is not part of the demo."""
    if actor is not None and not actor.is_demo:
        return actor
    if name and email:
        return invite_person(actor=actor, email=email, name=name, role=Role.LEAD)
    if actor is not None:
        raise NobodyWouldStay
    return User.objects.filter(role=Role.LEAD, is_demo=False, is_active=True).order_by("pk").first()


def _erase_people(heir: User | None) -> None:
    """Erase the people of the demo with their mails, sessions and history; what others own of them goes to the heir."""
    people = list(User.objects.filter(is_demo=True).values_list("pk", "email"))
    ids = [pk for pk, _email in people]
    with history_may_go():
        for model in (Entry, TeamEntry):
            model.objects.filter(actor_id__in=ids, customer_id__isnull=True).delete()
    Session.objects.filter(user_id__in=ids).delete()
    Submission.objects.filter(user_id__in=ids).delete()
    Target.objects.filter(set_by_id__in=ids).delete()
    LeaderThanks.objects.filter(sender_id__in=ids).delete()
    addresses = [email for _pk, email in people]
    LocalMail.objects.filter(address__in=addresses).delete()
    Preference.objects.filter(address__in=addresses).delete()
    stay = _hand_on(ids, heir)
    User.objects.filter(pk__in=stay).update(is_active=False, is_demo=False)
    User.objects.filter(pk__in=set(ids) - stay).delete()


def _hand_on(ids: list[int], heir: User | None) -> set[int]:
    """Give the heir what people of the demo own of real customers; return who must stay as an author of history."""
    stay: set[int] = set()
    for relation in User._meta.related_objects:
        if relation.on_delete is not models.PROTECT:
            continue
        column = relation.field.attname
        rows = relation.related_model._base_manager.filter(**{f"{column}__in": ids})
        if relation.field.name == "owner" and heir is not None:
            rows.update(**{column: heir.pk})
        stay |= set(rows.values_list(column, flat=True))
    return stay
