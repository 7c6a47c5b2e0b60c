"""Where each kind of person can go from the rail, the top bar and the tab bar. Only addresses that exist are offered."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

PAGES_OF = {
    "customers:journeys-index": ("customers:journey", "customers:stages-", "customers:steps-"),
    "customers:customers-index": (
        "services:promise",
        "services:assignments-",
        "services:tasks-",
        "services:their-words-",
    ),
    "services:services-index": ("services:service", "services:standard"),
    "dashboards:leader-show": ("services:targets-", "services:leader-thanks-", "dashboards:quiet-customers-"),
}


@dataclass(frozen=True)
class Link:
    """One entry: `count` is how many wait there (0 shows nothing), `key` the letter after g."""

    url: str
    icon: str
    label: str
    short: str
    count: int
    is_current: bool
    key: str
    is_hot: bool = False


def navigation_for(request) -> list[Link]:
    """Return the links of this person. 1 query for the PMO and leaders (what waits), 1 for customers (their roadmap)."""
    user = request.user
    if user.role == "customer":
        entries = _customer_entries(user, request)
    elif user.role == "leader":
        entries = _leader_entries(_waiting(request))
    else:
        entries = _staff_entries(_waiting(request))
    links = []
    for name, args, icon, label, short, count, key in entries:
        try:
            url = reverse(name, args=args)
        except NoReverseMatch:
            continue
        # Below /services/ live follow-ups, concerns and notices: the catalogue is current only on its own page.
        is_below = name != "services:services-index" and len(url) > 1 and request.path.startswith(url)
        is_current = request.path == url or is_below or _is_page_of(name, request)
        links.append(Link(url, icon, label, short, count, is_current, key, is_hot=key == "n" and count > 0))
    return _only_the_closest_is_current(links)


def _is_page_of(name: str, request) -> bool:
    """Answer whether this page belongs to an entry though its address does not lie below it."""
    here = request.resolver_match.view_name if request.resolver_match else ""
    return here.startswith(PAGES_OF.get(name, ()))


def _only_the_closest_is_current(links: list[Link]) -> list[Link]:
    current = [link for link in links if link.is_current]
    if len(current) < 2:
        return links
    closest = max(current, key=lambda link: len(link.url))
    return [
        link if link is closest or not link.is_current else Link(**{**link.__dict__, "is_current": False})
        for link in links
    ]


def _waiting(request) -> dict[str, int]:
    """Return how many follow-ups are due and concerns open; a page that knows already sets `portal_counts`."""
    if not hasattr(request, "portal_counts"):
        from dashboards.queries.waiting import waiting_counts

        request.portal_counts = waiting_counts(request.user)
    request.unseen_notices = request.portal_counts.get("notices", 0)
    return request.portal_counts


def _staff_entries(counts):
    return [
        ("dashboards:my-day-show", [], "home", _("My day"), _("My day"), 0, "d"),
        ("customers:customers-index", [], "users", _("Customers"), _("Customers"), 0, "c"),
        ("customers:interviews-all", [], "ear", _("Interviews"), _("Interviews"), 0, "i"),
        ("roadmaps:roadmaps-index", [], "route", _("Roadmaps"), _("Roadmaps"), 0, "r"),
        ("services:services-index", [], "lifebuoy", _("Services"), _("Services"), 0, "s"),
        (
            "services:follow-ups-index",
            [],
            "clipboard-check",
            _("Follow-ups"),
            _("Follow-ups"),
            counts["follow_ups"],
            "f",
        ),
        ("services:concerns-index", [], "hand-stop", _("Concerns"), _("Concerns"), counts["concerns"], "n"),
        ("dashboards:leader-show", [], "chart-line", _("Dashboard"), _("Dashboard"), 0, "b"),
    ]


def _leader_entries(counts):
    return [
        ("dashboards:leader-show", [], "chart-line", _("Dashboard"), _("Dashboard"), 0, "b"),
        ("customers:customers-index", [], "users", _("Customers"), _("Customers"), 0, "c"),
        ("services:concerns-index", [], "hand-stop", _("Concerns"), _("Concerns"), counts["concerns"], "n"),
        ("roadmaps:roadmaps-index", [], "route", _("Roadmaps"), _("Roadmaps"), 0, "r"),
    ]


def _customer_entries(user, request):
    from dashboards.queries.waiting import own_places

    places = own_places(user)
    request.unseen_notices = places.notices
    customer = [places.customer_id] if places.customer_id else []
    entries = [("dashboards:customer-home-show", [], "home", _("Home"), _("Home"), 0, "d")]
    if places.roadmap_id:
        roadmap = [places.roadmap_id]
        entries.append(
            ("roadmaps:roadmaps-show", roadmap, "route", _("Our roadmap"), pgettext("short", "Roadmap"), 0, "r")
        )
    if customer:
        entries.append(
            ("customers:journeys-index", customer, "map-2", _("Our journey"), pgettext("short", "Journey"), 0, "j")
        )
        agreement = (_("Our agreement"), pgettext("short", "Agreement"))
        entries.append(("roadmaps:agreements-show", customer, "heart-handshake", *agreement, 0, "a"))
    entries.append(("services:services-index", [], "lifebuoy", _("Services"), pgettext("short", "Services"), 0, "s"))
    if customer:
        talk = (_("Talk to us"), pgettext("short", "Talk"))
        entries.append(("services:concerns-new", customer, "message-circle", *talk, 0, "t"))
    return entries
