"""The catalogue (5.10): a page of it with filter and search, one service, and the dictionary of the PMO's words."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, F, Func, IntegerField, Q, Value
from django.http import Http404
from django.utils.module_loading import import_string
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from customers.models import Customer
from customers.models.owned import memberships_of
from customers.models.pain import PainTheme
from customers.queries.paging import Page, page_of
from customers.queries.search import find
from pmo_portal.accounts.models import User
from pmo_portal.core import clock
from pmo_portal.core.holiday_calendar import holidays_of
from services.models import Service, Standard, Term
from services.models.service_request import ASKING_ROLES
from services.queries.pulses import minimum_group
from services.queries.service_requests import owner_of_requests
from services.queries.service_words import tell_all, told_service, with_wordings
from services.queries.standards import Promise, promises_of
from services.rules.due import answer_due
from services.rules.standards import RETIRE_AFTER_DAYS

A_PAGE, MOST_FOUND, LONGEST_SEARCH = 30, 400, 200
STATES = ("shown", "draft", "archived", "retire")
NOT_LISTED = ("description", "how_to_ask", "pain", "for_whom")


@dataclass(frozen=True)
class Catalogue:
    """`words` were searched for; `is_loose`: no such words, so similar ones. `state` other than shown is the PMO's."""

    page: Page
    words: str
    theme: str
    state: str
    is_loose: bool
    minimum: int

    @property
    def is_filtered(self) -> bool:
        return bool(self.words or self.theme)


@dataclass(frozen=True)
class ServicePage:
    """`may_ask` are the customers for whom this reader may ask; `extras` come from above (SERVICE_EXTRAS)."""

    service: Service
    promises: list[Promise]
    minimum: int
    languages: list[tuple[str, str]]
    may_ask: list[Customer] = field(default_factory=list)
    extras: dict = field(default_factory=dict)


def catalogue_of(user, params) -> Catalogue:
    """Return a page of the catalogue for `?q=`, `?theme=`, `?state=`, `?page=`, with `told` and `voice`. 2 queries, 3 with words."""
    language = get_language() or "en"
    words = " ".join(params.get("q", "").split())[:LONGEST_SEARCH]
    theme = params.get("theme", "") if params.get("theme") in PainTheme.values else ""
    state = params.get("state") if user.is_pmo and params.get("state") in STATES else "shown"
    rows = _in_state(Service.objects.visible_to(user), state).select_related("owner").defer(*NOT_LISTED)
    rows = rows.filter(themes__contains=[theme]) if theme else rows
    rows, is_loose = _found(rows, words, language)
    page = page_of(with_wordings(rows, language), params.get("page"), A_PAGE)
    tell_all(page.rows, language)
    voices = import_string(settings.SERVICE_VOICES)(user, [service.pk for service in page.rows]) if page.rows else {}
    for service in page.rows:
        service.voice = voices.get(service.pk)
    return Catalogue(page, words, theme, state, is_loose, minimum_group())


def _in_state(rows, state: str):
    if state == "archived":
        return rows.filter(retired_at__isnull=False)
    rows = rows.filter(retired_at__isnull=True)
    if state == "draft":
        return rows.drafts()
    if state == "retire":
        long_ago = clock.now() - timedelta(days=RETIRE_AFTER_DAYS)
        return rows.filter(Q(linked_at__isnull=True) | Q(linked_at__lt=long_ago), created_at__lt=long_ago)
    return rows


def _found(rows, words: str, language: str):
    """Return (rows that hold the words, best first; whether similar words were taken)."""
    if not words:
        return rows.order_by("position", "name", "pk"), False
    found = find(words=words.split()[:8], kinds=["service"], language=language, most=MOST_FOUND)
    ids = [int(pk) for _kind, pk in found.hits]
    place = Func(
        Value(ids, output_field=ArrayField(BigIntegerField())),
        F("pk"),
        function="array_position",
        output_field=IntegerField(),
    )
    return rows.filter(pk__in=ids).order_by(place), found.is_loose


def service_page(user, service_id: int) -> ServicePage:
    """Return one service with what we promise and what it brought. 5 queries. Raises 404."""
    service = told_service(user, service_id, get_language() or "en")
    if service is None:
        raise Http404(_("This does not exist, or it is not yours to see."))
    return ServicePage(
        service=service,
        promises=promises_of(Standard.objects.visible_to(user).filter(service=service), get_language() or "en"),
        minimum=minimum_group(),
        languages=[(code, name) for code, name in settings.LANGUAGES if code != service.language],
        may_ask=customers_to_ask_for(user),
        extras=import_string(settings.SERVICE_EXTRAS)(user, service),
    )


def customers_to_ask_for(user) -> list[Customer]:
    """Return the customers for whom this person may ask for something. 1 query; none for the PMO and leaders."""
    if user.sees_all_customers:
        return []
    mine = [row["customer"] for row in memberships_of(user) if row["role"] in ASKING_ROLES]
    return list(Customer.objects.visible_to(user).filter(pk__in=mine).select_related("owner").order_by("name"))


def list_services() -> list[Service]:
    """Return the services that customers see, in order. 1 query."""
    return list(Service.objects.offered().order_by("position", "name", "pk"))


def list_terms(language: str) -> list[Term]:
    """Return PMO words with what to say instead, in this language or else English. 1 query."""
    rows = list(Term.objects.filter(language__in=[language, "en"]).order_by("jargon"))
    own = [row for row in rows if row.language == language]
    return own or rows


@dataclass(frozen=True)
class AskingPage:
    """Who will answer by when, before anything is sent."""

    service: Service
    customer: Customer
    owner: User
    answer_due_at: datetime


def asking_page(user, service_id: int, customer: Customer) -> AskingPage:
    """Return a service as the form shows it that asks for it. 1 query. Raises 404."""
    service = told_service(user, service_id, get_language() or "en")
    if service is None:
        raise Http404(_("This does not exist, or it is not yours to see."))
    due = answer_due(clock.now(), customer.time_zone, service.answer_days, holidays_of(customer.country))
    return AskingPage(service, customer, owner_of_requests(service, customer), due)
