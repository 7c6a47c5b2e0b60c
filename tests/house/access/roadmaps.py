"""Who may open what in `roadmaps`: one row an address and method. See tests/house/access/__init__.py."""

from roadmaps.queries.receipt_links import receipt_link
from tests.house.access import Row


def roadmap(world):
    return (world.roadmap.pk,)


def item(world):
    return (world.item.pk,)


def customer(world):
    return (world.customer.pk,)


def card(world):
    return (world.roadmap.pk, world.item.pk)


def share(world):
    return (world.roadmap.pk, world.share_link.pk)


def open_share(world):
    return (world.share_token,)


def feed(world):
    return (world.feed_token,)


def ranking(world):
    return (world.roadmap.pk, world.ranking.pk)


def benefit(world):
    return (world.item.pk, world.benefit.pk)


def comment(world):
    return (world.roadmap.pk, world.comment.pk)


def signature(world):
    return (world.roadmap.pk, world.signature.pk)


def suggestion(world):
    return (world.roadmap.pk, world.suggestion.pk)


def news(world):
    return (world.news.pk,)


def pain(world):
    return (world.pain.pk,)


def pain_service(world):
    return (world.pain.pk, world.service.pk)


def item_service(world):
    return (world.item.pk, world.service.pk)


LINK = {"leader": 200, "customer": 200, "other": 200, "nobody": 200}
READERS = {"staff": 200, "leader": 200, "customer": 200}

ROWS: dict[str, list[Row]] = {
    "roadmaps:roadmaps-index": [Row(leader=200)],
    "roadmaps:roadmaps-show": [Row(args=roadmap, **READERS)],
    "roadmaps:customer-roadmaps-show": [Row(args=customer, staff=302, leader=302, customer=302, other=404)],
    "roadmaps:operations-index": [
        Row(args=roadmap, query="?since=0", **READERS),
        # Nothing in the body: refused as malformed after the door, and before it for whoever may not come in.
        Row("POST", args=roadmap, staff=400, leader=400, customer=400, other=400),
    ],
    # Says nothing about where: refused as malformed after the door.
    "roadmaps:presences-create": [Row("POST", args=roadmap, staff=400, leader=400, customer=400, other=404)],
    "roadmaps:suggestions-index": [Row(args=roadmap, **READERS)],
    "roadmaps:edits-create": [
        Row(
            "POST", args=roadmap, data=lambda world: {"item": str(world.item.pk)},
            staff=422, customer=422, viewer=403, other=404,
        )
    ],
    "roadmaps:cards-show": [Row(args=card, **READERS)],
    "roadmaps:items-new": [
        # The address names no row, so a missing one is found only after the query is read.
        Row(query="", staff=404, customer=404),
        Row("POST", staff=404, customer=404),
    ],
    "roadmaps:items-show": [Row(args=item, **READERS)],
    "roadmaps:item-colours-create": [
        Row("POST", args=item, data=lambda world: {"colour": "x"}, staff=302, customer=302, viewer=302, other=302)
    ],
    "roadmaps:watermelons-index": [Row(leader=200)],
    "roadmaps:items-edit": [Row(args=item, staff=200, customer=200, viewer=403)],
    "roadmaps:items-delete": [Row("POST", args=item, staff=302, customer=302, viewer=403, other=404)],
    "roadmaps:item-restorations-create": [Row("POST", args=item, staff=302, customer=302, viewer=403, other=404)],
    "roadmaps:item-texts-edit": [
        Row(args=lambda world: (world.item.pk, "de")),
        Row("POST", args=lambda world: (world.item.pk, "de"), data=lambda world: {"title": "x" * 300}, staff=422),
    ],
    "roadmaps:news-new": [Row(args=item), Row("POST", args=item, staff=422)],
    "roadmaps:news-show": [Row(args=news)],
    "roadmaps:news-edit": [Row(args=news), Row("POST", args=news, staff=422)],
    "roadmaps:news-deliveries-create": [Row("POST", args=news, staff=302)],
    "roadmaps:pain-services-index": [Row(args=pain, **READERS)],
    "roadmaps:pain-services-create": [Row("POST", args=pain_service, staff=302, customer=302, viewer=403, other=404)],
    "roadmaps:request-items-create": [Row("POST", args=lambda world: (world.said_yes.pk,), staff=302)],
    "roadmaps:item-services-index": [Row(args=item), Row(args=item, query="?q=week&page=x")],
    "roadmaps:item-services-create": [Row("POST", args=item_service, staff=302)],
    "roadmaps:item-services-delete": [Row("POST", args=item, staff=302)],
    "roadmaps:acceptances-create": [Row("POST", args=suggestion, staff=302, customer=302, viewer=403, other=404)],
    "roadmaps:declines-create": [
        Row(args=suggestion, staff=200, customer=200, suggester=403, viewer=403, other=404),
        Row("POST", args=suggestion, staff=422, customer=422, suggester=403, viewer=403, other=404),
    ],
    "roadmaps:withdrawals-create": [Row("POST", args=suggestion, staff=302, customer=302, viewer=403, other=404)],
    "roadmaps:histories-show": [Row(args=roadmap, **READERS)],
    "roadmaps:comparisons-show": [Row(args=roadmap, **READERS)],
    # Without a number of a version there is nothing to bring back; a foreign roadmap is not there either.
    "roadmaps:restorations-create": [Row("POST", args=roadmap, staff=404, customer=404, other=404)],
    "roadmaps:versions-create": [Row("POST", args=roadmap, staff=302, customer=302, other=302)],
    "roadmaps:readings-create": [Row("POST", args=roadmap, staff=302, leader=302, customer=302, other=404)],
    "roadmaps:comments-index": [
        Row(args=card, **READERS),
        # Nothing is written: the form comes back.
        Row("POST", args=card, staff=422, leader=403, customer=422, viewer=403, other=404),
    ],
    "roadmaps:resolutions-create": [
        Row("POST", args=comment, staff=302, customer=302, suggester=302, viewer=403, other=404),
    ],
    "roadmaps:reactions-create": [Row("POST", args=comment, staff=400, customer=400, other=400)],
    "roadmaps:team-comments-create": [Row("POST", args=item, staff=302)],
    "roadmaps:signatures-new": [
        Row(args=roadmap, **READERS),
        # A hash that is not current signs nothing; only the sponsor and the team may sign at all.
        Row(
            "POST", args=roadmap, data=lambda world: {"content_hash": "x", "seq": "1"},
            staff=409, leader=403, customer=409, viewer=403, other=404,
        ),
    ],
    "roadmaps:signed-papers-show": [Row(args=signature, **READERS, reads_canary=False)],
    "roadmaps:timelines-show": [Row(args=roadmap, **READERS)],
    "roadmaps:lists-show": [Row(args=roadmap, **READERS)],
    "roadmaps:plain-words-show": [Row(args=roadmap)],
    "roadmaps:plans-show": [Row(args=roadmap, **READERS)],
    # Without an order that can be read nothing moves, and the page is shown again.
    "roadmaps:orders-create": [Row("POST", args=roadmap, staff=302, customer=302, other=404)],
    "roadmaps:capacities-edit": [
        Row(args=roadmap, staff=200, customer=200, suggester=403, viewer=403),
        Row("POST", args=roadmap, staff=422, customer=422, suggester=403, viewer=403, other=404),
    ],
    "roadmaps:easings-create": [Row("POST", args=roadmap, staff=404, customer=404, other=404)],
    "roadmaps:move-reasons-new": [
        Row(args=roadmap, staff=204, customer=204, other=404),
        Row("POST", args=roadmap, staff=404, customer=404, other=404),
    ],
    "roadmaps:adoption-checks-index": [Row(args=roadmap, **READERS)],
    # The card of the sweep is not released, so nobody can use it yet; the forms carry nothing.
    "roadmaps:adoption-checks-new": [
        Row(args=item, staff=403, customer=404, other=404),
        Row("POST", args=item, staff=403, customer=404, other=404),
    ],
    "roadmaps:waits-create": [Row("POST", args=item, staff=302, customer=302, viewer=403, other=404)],
    "roadmaps:waits-delete": [
        Row("POST", args=lambda w: (w.wait.pk,), staff=302, customer=404, viewer=404, suggester=404, lead=404, other=404)
    ],
    "roadmaps:doubts-create": [Row("POST", args=item, staff=302, customer=302, viewer=403, other=404)],
    "roadmaps:doubts-update": [
        Row("POST", args=lambda w: (w.doubt.pk,), staff=302, customer=302, suggester=403, viewer=403, other=404)
    ],
    "roadmaps:milestones-create": [Row("POST", args=roadmap, staff=302, customer=302, other=404)],
    "roadmaps:milestones-delete": [
        Row(
            "POST", args=lambda w: (w.milestone.pk,),
            staff=302, customer=404, viewer=404, suggester=404, lead=404, other=404,
        )
    ],
    "roadmaps:scenarios-index": [Row(args=roadmap, **READERS)],
    "roadmaps:scenarios-new": [
        Row(args=roadmap, staff=200, customer=200, viewer=403),
        Row("POST", args=roadmap, staff=422, customer=422, viewer=403, other=404),
    ],
    "roadmaps:scenarios-show": [Row(args=lambda w: (w.scenario.pk,), **READERS)],
    "roadmaps:scenario-adoptions-create": [
        Row("POST", args=lambda w: (w.scenario.pk,), staff=302, customer=302, suggester=403, viewer=403, other=404)
    ],
    "roadmaps:share-links-index": [
        Row(args=roadmap, **READERS),
        Row("POST", args=roadmap, staff=422, leader=403, customer=422, suggester=403, viewer=403, other=404),
    ],
    "roadmaps:share-links-delete": [
        Row("POST", args=share, staff=302, customer=302, suggester=403, viewer=403, other=404),
    ],
    # The link has just been closed or not, by whoever came before: it is there for its holder either way.
    "roadmaps:shared-roadmaps-show": [Row(args=open_share, **LINK, reads_canary=False)],
    "roadmaps:calendar-feeds-create": [Row("POST", args=roadmap, staff=302, leader=302, customer=302, other=404)],
    "roadmaps:calendar-feeds-delete": [Row("POST", args=roadmap, staff=302, leader=302, customer=302, other=404)],
    "roadmaps:calendars-show": [Row(args=feed, **LINK, reads_canary=False)],
    "roadmaps:rankings-index": [
        Row(args=roadmap, **READERS),
        # A round is open already.
        Row("POST", args=roadmap, staff=422, leader=403, customer=422, suggester=403, viewer=403, other=404),
    ],
    "roadmaps:ranking-answers-create": [Row("POST", args=ranking, staff=302, customer=302, other=404)],
    "roadmaps:agreed-orders-create": [Row("POST", args=ranking, staff=302, customer=302, other=404)],
    "roadmaps:benefits-index": [Row(args=item), Row("POST", args=item, staff=422)],
    "roadmaps:benefits-delete": [Row("POST", args=benefit, staff=302, lead=404)],
    "roadmaps:value-servings-edit": [
        Row(args=lambda world: (world.value.pk,), staff=200, customer=200, suggester=403, viewer=403),
        Row("POST", args=lambda world: (world.value.pk,), staff=302, customer=302, suggester=403, viewer=403, other=404),
    ],
    "roadmaps:agreements-edit": [
        Row(args=customer, staff=200, customer=200, suggester=403, viewer=403),
        Row("POST", args=customer, staff=422, customer=422, suggester=403, viewer=403, other=404),
    ],
    "roadmaps:agreement-presences-create": [
        Row("POST", args=customer, staff=200, customer=200, suggester=403, viewer=403, other=404),
    ],
    "roadmaps:agreement-signatures-create": [
        Row("POST", args=customer, staff=302, customer=302, suggester=403, viewer=403, other=404)
    ],
    "roadmaps:agreement-histories-show": [Row(args=customer, **READERS)],
    "roadmaps:agreement-papers-show": [Row(args=customer, **READERS)],
    "roadmaps:agreements-show": [Row(args=customer, **READERS)],
    "roadmaps:mirrors-show": [Row(args=customer, **READERS), Row(args=customer, query="?quarter=x", **READERS)],
    "roadmaps:mirror-ratings-new": [
        Row(args=customer, staff=200, customer=200, viewer=403, other=404),
        Row("POST", args=customer, staff=422, customer=422, viewer=403, other=404),
    ],
    "roadmaps:returns-show": [Row(args=customer, **READERS)],
    # Nobody has chosen an answer: a sentence, and nothing noted. The PMO cannot say it for them.
    "roadmaps:receipts-create": [
        Row("POST", args=lambda world: (world.released.pk,), staff=403, customer=302, viewer=403, other=404)
    ],
    "roadmaps:receipt-links-edit": [
        Row(
            args=lambda world: (receipt_link(world.released, world.sponsor_of_larkfield).split("/")[-2],),
            **LINK,
            reads_canary=False,
        )
    ],
    "roadmaps:change-feeds-show": [Row(args=roadmap, **READERS)],
    "roadmaps:change-reasons-create": [
        Row("POST", args=lambda world: (world.roadmap.pk, 1), staff=302, customer=302, other=404)
    ],
    "roadmaps:goals-index": [
        Row(args=customer, **READERS),
        Row("POST", args=customer, staff=404, leader=404, customer=404, other=404),
    ],
    "roadmaps:company-goals-index": [Row(), Row("POST", staff=403, lead=422)],
    "roadmaps:company-goals-delete": [Row("POST", args=lambda world: (1,), staff=403, lead=302)],
    "roadmaps:empathy-checks-new": [Row(args=customer), Row("POST", args=customer, staff=422)],
    "roadmaps:forecasts-show": [Row(args=roadmap, **READERS)],
}  # fmt: skip
