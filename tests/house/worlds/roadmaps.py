"""What the sweep finds on roadmaps: a card and a suggestion of each customer, tied to a pain where there is one."""

import uuid
from datetime import date

from roadmaps.actions.benefits import note_benefit
from roadmaps.actions.beside import let_wait, raise_doubt, set_milestone
from roadmaps.actions.comments import write_team_comment
from roadmaps.actions.doors import make_share_link, open_calendar
from roadmaps.actions.news import write_news
from roadmaps.actions.operations import apply_ops
from roadmaps.actions.rankings import open_ranking
from roadmaps.actions.roadmaps import open_roadmap
from roadmaps.actions.scenarios import adopt_scenario, try_out
from roadmaps.actions.signatures import sign_roadmap
from roadmaps.models import Item, ItemBenefit, Lane, Suggestion
from roadmaps.queries.doors import CALENDAR, SHARE, token_of
from roadmaps.queries.signatures import signing_page
from tests.house.world import world_builder


def _fill(people, customer, person, canary):
    roadmap = open_roadmap(actor=people.staff, customer_id=customer.pk)
    lane, item, wish = Lane.objects.filter(roadmap=roadmap).first(), uuid.uuid4(), uuid.uuid4()
    values = {"title": f"One list {canary}", "outcome": f"Everybody sees the same list {canary}"}
    add = {"id": str(uuid.uuid4()), "k": "add", "item": str(item), "lane": str(lane.pk), "values": values}
    suggest = {"id": str(wish), "k": "suggest", "item": str(item), "field": "why", "base": 1, "value": f"So {canary}"}
    deeds = ((people.staff, add), (person, suggest))
    for who, op in deeds:
        (answer,) = apply_ops(actor=who, roadmap_id=roadmap.pk, epoch=None, ops=[op], via="form")
        assert answer["ok"], answer
    say = {"id": str(uuid.uuid4()), "k": "comment", "item": str(item), "value": f"Please keep it {canary}"}
    apply_ops(actor=person, roadmap_id=roadmap.pk, epoch=None, ops=[say], via="form")
    page = signing_page(people.staff, roadmap.pk)
    sign_roadmap(actor=people.staff, roadmap_id=roadmap.pk, seen_hash=page.current)
    write_team_comment(actor=people.staff, item_id=item, body="Only for us canary-team-only")
    return roadmap, Item.objects.get(pk=item), Suggestion.objects.get(pk=wish)


def _round(people, world):
    """A round of blind ranking that waits for both sides."""
    second = {"id": str(uuid.uuid4()), "k": "add", "item": str(uuid.uuid4()), "lane": str(world.item.lane_id)}
    op = {**second, "values": {"title": f"Two {world.canary}", "outcome": f"You have two of them {world.canary}"}}
    apply_ops(actor=people.staff, roadmap_id=world.roadmap.pk, epoch=None, ops=[op], via="form")
    items = [str(world.item.pk), second["item"]]
    return open_ranking(actor=people.staff, roadmap_id=world.roadmap.pk, items=items)


@world_builder
def draw_roadmaps(world, people):
    world.roadmap, world.item, world.suggestion = _fill(people, people.larkfield, people.suggester, world.canary)
    world.comment, world.signature = world.roadmap.comments.get(), world.roadmap.signatures.get()
    link = make_share_link(actor=people.staff, roadmap_id=world.roadmap.pk, days=7, label=world.canary)
    world.share_link = make_share_link(actor=people.staff, roadmap_id=world.roadmap.pk, days=7, label="to close")
    calendar = open_calendar(actor=people.staff, roadmap_id=world.roadmap.pk)
    world.share_token = token_of(SHARE, link.customer_id, link.pk)
    world.feed_token = token_of(CALENDAR, calendar.customer_id, calendar.pk)
    world.ranking = _round(people, world)
    world.released, world.sponsor_of_larkfield = _released(people, world.roadmap, world.canary), people.sponsor
    told = {"benefit": f"You see one list {world.canary}", "voices": ["user", "leader"]}
    world.news = write_news(actor=people.staff, item_id=world.item.pk, values=told)
    note_benefit(
        actor=people.staff, item_id=world.item.pk, customer_id=people.harbour.pk,
        words=f"We see who has paid {world.other_canary}", hours_a_month=4,
    )  # fmt: skip
    world.benefit = ItemBenefit.objects.get()
    world.wait, world.doubt, world.milestone, world.scenario = _plan(people, world.roadmap, world.item, world.canary)
    theirs, card, _wish = _fill(people, people.harbour, people.other_sponsor, world.other_canary)
    _plan(people, theirs, card, world.other_canary)


def _released(people, roadmap, canary):
    """A card in their hands, which they can see working or not."""
    new, lane = uuid.uuid4(), Lane.objects.filter(roadmap=roadmap).last()
    values = {
        "title": f"Seen {canary}",
        "outcome": f"You see it work {canary}",
        "status": "released",
        "build": ["2026-01-05", "2026-01-16"],
        "build_days": 5,
    }
    add = {"id": str(uuid.uuid4()), "k": "add", "item": str(new), "lane": str(lane.pk), "values": values}
    assert apply_ops(actor=people.staff, roadmap_id=roadmap.pk, epoch=None, ops=[add], via="form")[0]["ok"]
    return Item.objects.get(pk=new)


def _plan(people, roadmap, item, canary):
    """A second card that waits for the first, a doubt, a date, and something tried out and taken over."""
    second, lane = uuid.uuid4(), Lane.objects.filter(roadmap=roadmap).last()
    add = {
        "id": str(uuid.uuid4()),
        "k": "add",
        "item": str(second),
        "lane": str(lane.pk),
        "values": {"title": canary, "outcome": f"You see it there {canary}"},
    }
    assert apply_ops(actor=people.staff, roadmap_id=roadmap.pk, epoch=None, ops=[add], via="form")[0]["ok"]
    by = {"actor": people.staff}
    wait = let_wait(**by, item_id=second, needs_id=item.pk)
    doubt = raise_doubt(**by, item_id=item.pk, kind="risk", text=f"It may rain {canary}", answer="")
    milestone = set_milestone(**by, roadmap_id=roadmap.pk, title=f"First list {canary}", on=date(2030, 1, 7))
    tried = {"title": f"Without it {canary}", "dropped": [], "takes_order": True}
    scenario = try_out(**by, roadmap_id=roadmap.pk, **tried)
    return wait, doubt, milestone, adopt_scenario(**by, scenario_id=scenario.pk)
