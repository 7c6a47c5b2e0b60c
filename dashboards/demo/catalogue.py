"""The catalogue of the demo: owners, cards that came from services, two requests, a promise with results, words in German."""

import uuid
from datetime import timedelta

from customers.models import Contact, Customer, PainPoint, ValueStatement
from roadmaps.actions.adoption_checks import tell_adoption
from roadmaps.actions.item_services import tie_service
from roadmaps.actions.item_texts import translate_item
from roadmaps.actions.items import add_item
from roadmaps.actions.roadmaps import open_roadmap
from roadmaps.actions.service_measures import measure_services
from roadmaps.models import Item
from services.actions.service_requests import ask_for_service, decline_request
from services.actions.standards import add_standard, note_result
from services.models import Service, Standard

OWNERS = ("maya.lindqvist@northway.example", "ben.carter@northway.example")
# Cards of Claims Operations by the pain they take away → the service they came from.
CAME_FROM = {"Two lists of open claims": "friday-list", "We hear it from members": "friday-list"}
# At five others the Friday list is in use: unit, pain, people who use it of those who should.
ELSEWHERE = (
    ("Store Operations", "News comes with the van", 9, 10),
    ("Clinical Research", "Dates that move without a word", 10, 10),
    ("People and Learning", "Two forms for one course", 8, 10),
    ("Contact Centre", "New scripts overnight", 6, 10),
    ("Supply and Logistics", "Two plans for one lorry", 7, 10),
)
OUTCOME = "Every Friday one page says what is true"
ASKED = "One page before the close week: what lands on us, and what can wait."
REFUSED = (
    "A second project manager for January, please.",
    "Nobody is free before March, and half a person helps nobody.",
    "Ben sits with you for one morning a week until the freeze is over.",
)


def fill_catalogue(writer) -> None:
    """Write what the catalogue needs, so that none of its pages is empty. The measuring comes last."""
    owners = [writer.people[email] for email in OWNERS]
    for place, service in enumerate(Service.objects.order_by("position")):
        Service.objects.filter(pk=service.pk).update(owner=owners[place % 2])
    friday = Service.objects.get(key="friday-list")
    for item in Item.objects.filter(title__in=CAME_FROM):
        service = Service.objects.get(key=CAME_FROM[item.title])
        with writer._days_ago(100):
            tie_service(actor=owners[0], item_id=item.pk, service_id=service.pk)
    _use_elsewhere(writer, owners[0], friday)
    _ask(writer, owners[1])
    _promise(writer, owners[0], friday)
    item = Item.objects.filter(title="We hear it from members").first()
    if item:
        words = {"outcome": "Sie hören es zuerst von uns, zwei Wochen vorher"}
        translate_item(actor=owners[0], item_id=item.pk, language="de", words=words)
    measure_services()


def _use_elsewhere(writer, actor, service) -> None:
    today = writer.now.date()
    for name, pain_title, using, expected in ELSEWHERE:
        customer = Customer.objects.get(name=name)
        pain = PainPoint.objects.get(customer=customer, title=pain_title)
        key = uuid.uuid4()
        with writer._days_ago(70):
            roadmap = open_roadmap(actor=actor, customer_id=customer.pk)
            values = {
                "title": pain_title, "outcome": OUTCOME, "kind": "relief", "status": "released", "build_days": 5,
                "build": [str(today - timedelta(days=68)), str(today - timedelta(days=60))], "pains": [pain.pk],
            }  # fmt: skip
            lane = str(roadmap.lanes.get(kind="now").pk)
            add_item(actor=actor, roadmap_id=roadmap.pk, item_id=key, lane_id=lane, values=values)
            tie_service(actor=actor, item_id=key, service_id=service.pk)
        contact = Contact.objects.filter(customer=customer, user__isnull=False).order_by("pk").first()
        told = {"item_id": key, "week": 6, "using": using, "expected": expected, "felt": min(9, using)}
        writer._as_customer(contact, 15, tell_adoption, **told)


def _ask(writer, owner) -> None:
    customer = Customer.objects.get(name="Finance Shared Services")
    contact = Contact.objects.filter(customer=customer, user__isnull=False).order_by("pk").first()
    page = Service.objects.get(key="portfolio-on-a-page")
    buddy = Service.objects.get(key="project-buddy")
    pain = PainPoint.objects.filter(customer=customer, title="Changes in the close week").first()
    wish = {"customer_id": customer.pk, "service_id": page.pk, "wish": ASKED, "pain": pain, "people": 14}
    writer._as_customer(contact, 0.5, ask_for_service, **wish)
    refused = {"customer_id": customer.pk, "service_id": buddy.pk, "wish": REFUSED[0]}
    asked = writer._as_customer(contact, 12, ask_for_service, **refused)
    value = ValueStatement.objects.filter(customer=customer).order_by("pk").first()
    with writer._days_ago(10):
        decline_request(
            actor=owner, request_id=asked.pk, seen=1, reason=REFUSED[1], alternative=REFUSED[2],
            serves=value.pk if value else None,
        )  # fmt: skip


def _promise(writer, actor, service) -> None:
    words = "The page is in your mail every Friday by 15:00."
    standard = add_standard(actor=actor, service_id=service.pk, words=words, target_pct=90)
    # Removing the demo finds it by this (dashboards/demo/removal.py).
    Standard.objects.filter(pk=standard.pk).update(source_key=f"demo:{service.key}")
    for period, kept, total in (("September 2026", 8, 9), ("October 2026", 9, 9)):
        note_result(actor=actor, standard_id=standard.pk, period=period, kept=kept, total=total)
