"""Pains and roadmaps of a seeded history (`scale.py` says what the factor multiplies)."""

from customers.models import Journey, PainCheck, PainPoint, PainQuote, Stage
from dashboards.demo.scale_sql import OURS, ago, line, luck
from dashboards.demo.scale_words import PAIN_TITLES, STAGES, THEMES
from roadmaps.models import Item, ItemPain, Lane, Operation, Roadmap
from roadmaps.rules.rank import spread

CARDS = 12
# The n-th pain of a customer gets its n-th quote, the n-th card its n-th open pain.
PAIN_WITH_QUOTE = f"""
(SELECT id, customer_id, row_number() OVER (PARTITION BY customer_id ORDER BY id) AS place
    FROM customers_painpoint WHERE {OURS} AND deleted_at IS NULL) p
JOIN (SELECT id, customer_id, row_number() OVER (PARTITION BY customer_id ORDER BY id) AS place
    FROM customers_quote WHERE {OURS}) q ON q.customer_id = p.customer_id AND q.place = p.place
"""  # noqa: S608
ITEM_WITH_PAIN = f"""
(SELECT id, customer_id, row_number() OVER (PARTITION BY customer_id ORDER BY created_seq) AS place
    FROM roadmaps_item WHERE {OURS} AND deleted_seq IS NULL) i
JOIN (SELECT id, customer_id, row_number() OVER (PARTITION BY customer_id ORDER BY id) AS place
    FROM customers_painpoint WHERE {OURS} AND deleted_at IS NULL) p ON p.customer_id = i.customer_id AND p.place = i.place
"""  # noqa: S608


def write_pains(writer) -> None:
    """Eight open pains on a journey; a factor adds relieved ones in the bin of history, and checks to each."""
    mine = "FROM customers_customer c WHERE c.id = ANY (%(customers)s)"
    writer.fill(Journey, mine[5:], {"customer_id": "c.id", "title": "'How a change reaches us'", "created_at": "now()"})
    stages = f"customers_journey j CROSS JOIN generate_series(1, 5) AS n WHERE j.{OURS}"
    stage = {
        "customer_id": "j.customer_id",
        "journey_id": "j.id",
        "title": "(%(stages)s::text[])[n]",
        "position": "n - 1",
    }
    writer.fill(Stage, stages, {**stage, "emotion": "(j.id + n) %% 5 - 2", "sentence": line("j.id + n")}, stages=STAGES)
    pains = (
        "customers_customer c CROSS JOIN generate_series(1, 8 + 4 * (%(factor)s - 1)) AS n"
        " WHERE c.id = ANY (%(customers)s)"
    )
    pain = {
        "customer_id": "c.id",
        "stage_id": "(SELECT s.id FROM customers_stage s WHERE s.customer_id = c.id AND s.position = n %% 5)",
        "title": "(%(titles)s::text[])[1 + n %% 8]",
        "their_words": line("c.id * 13 + n"),
        "theme": "(%(themes)s::text[])[1 + n %% array_length(%(themes)s::text[], 1)]",
        "times_a_month": f"1 + {luck('c.id + n')} %% 40",
        "minutes_lost": f"5 + {luck('c.id * 2 + n')} %% 60",
        "people": "1 + n %% 30",
        "severity": "3 + n %% 7",
        "first_felt": "8",
        "last_felt": "3 + n %% 5",
        "created_at": ago("24 * 300"),
        "deleted_at": f"CASE WHEN n > 8 THEN {ago('24 * 100')} END",
    }
    writer.fill(PainPoint, pains, pain, titles=PAIN_TITLES, themes=THEMES)
    check = {"customer_id": "p.customer_id", "pain_id": "p.id", "felt": "2 + (p.id + n) %% 7", "at": ago("24 * 28 * n")}
    writer.fill(PainCheck, f"customers_painpoint p CROSS JOIN generate_series(1, 4) AS n WHERE p.{OURS}", check)
    tied = {"customer_id": "p.customer_id", "pain_id": "p.id", "quote_id": "q.id"}
    writer.fill(PainQuote, PAIN_WITH_QUOTE, tied)


def write_roadmaps(writer) -> None:
    """One roadmap with twelve cards; a factor adds cards that were taken off, and changes."""
    off = 4 * (writer.factor - 1)
    total = CARDS + off
    changes = total + 40 * writer.factor
    writer.fill(
        Roadmap,
        "customers_customer c WHERE c.id = ANY (%(customers)s)",
        {"customer_id": "c.id", "seq": str(changes), "created_at": ago("24 * 200")},
    )
    lanes = f"roadmaps_roadmap r CROSS JOIN generate_series(1, 3) AS n WHERE r.{OURS}"
    lane = {
        "id": "md5('lane' || r.id || ':' || n)::uuid",
        "customer_id": "r.customer_id",
        "roadmap_id": "r.id",
        "kind": "(ARRAY['now', 'next', 'later'])[n]",
        "rank": "(%(ranks)s::text[])[n]",
    }
    writer.fill(Lane, lanes, lane, ranks=spread(3))
    _write_cards(writer, total)
    _write_changes(writer, total, changes)


def _write_cards(writer, total: int) -> None:
    """Cards on the board, then those that were taken off."""
    item = {
        "id": "md5('item' || r.id || ':' || n)::uuid",
        "customer_id": "r.customer_id",
        "roadmap_id": "r.id",
        "lane_id": "md5('lane' || r.id || ':' || 1 + n %% 3)::uuid",
        "rank": "(%(ranks)s::text[])[n]",
        "title": "(%(titles)s::text[])[1 + n %% 8]",
        "outcome": line("r.id * 17 + n"),
        "status": "(ARRAY['building', 'planned', 'idea'])[1 + n %% 3]",
        "build_days": "5 + n",
        "build": "daterange(current_date + 10 * n - 40, current_date + 10 * n - 10)",
        "adoption": "daterange(current_date + 10 * n - 10, current_date + 10 * n + 40)",
        "created_seq": "n",
        "shown_seq": "n",
        "deleted_seq": f"CASE WHEN n > {CARDS} THEN n + {total} END",
    }
    cards = f"roadmaps_roadmap r CROSS JOIN generate_series(1, {total}) AS n WHERE r.{OURS}"
    writer.fill(Item, cards, item, ranks=spread(total), titles=PAIN_TITLES)
    writer.fill(ItemPain, ITEM_WITH_PAIN, {"customer_id": "i.customer_id", "item_id": "i.id", "pain_id": "p.id"})


def _write_changes(writer, total: int, changes: int) -> None:
    """The log: every card added, then its reason written again and again."""
    operation = {
        "customer_id": "r.customer_id",
        "roadmap_id": "r.id",
        "seq": "n",
        "op_id": "md5('op' || r.id || ':' || n)::uuid",
        "side": "'pmo'",
        "via": "'form'",
        "kind": f"CASE WHEN n <= {total} THEN 'add' ELSE 'set' END",
        "item_id": f"md5('item' || r.id || ':' || 1 + (n - 1) %% {total})::uuid",
        "field": f"CASE WHEN n <= {total} THEN '' ELSE 'why' END",
        "after": "to_jsonb('because ' || n)",
        "at": ago(f"{changes} - n"),
    }
    writer.fill(
        Operation, f"roadmaps_roadmap r CROSS JOIN generate_series(1, {changes}) AS n WHERE r.{OURS}", operation
    )
