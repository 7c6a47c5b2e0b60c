"""The momentum planner on 3,000 random roadmaps: pain-days against the best order of all, and when relief begins.

The best order is found by trying every order (2 to 6 cards). `./portal bench planner [--json] [--roadmaps 3000]`.
"""

import itertools
import json
import random
import statistics
import sys
import time

from roadmaps.rules.planner import Capacity, best_order, first_relief, hours_felt, schedule
from roadmaps.rules.priority import Candidate

ROADMAPS, MOST_CARDS, SEED = 3000, 6, 20_261_125
MOST_GAP_PCT, MOST_DAYS_LATER = 1.0, 5.0
BUILD_DAYS, RATIOS = (1, 2, 3, 5, 8, 13, 20, 30, 40), (1.0, 2.0, 3.0, 4.0)


def random_roadmap(dice: random.Random) -> tuple[list[Candidate], Capacity]:
    """Return 2 to 6 cards and what both sides can give: hours are log-normal, adoption is r times the days of building."""
    ratio, cards = dice.choice(RATIOS), []
    for number in range(dice.randint(2, MOST_CARDS)):
        days = dice.choice(BUILD_DAYS)
        cards.append(Candidate(str(number), dice.lognormvariate(3.5, 1.0), days, ratio * days, dice.random() < 0.8))
    return cards, Capacity(dice.choice((10, 20, 40)), dice.choice((2, 3, 4)))


def measure(count: int) -> dict:
    """Return how far the proposed orders are from the best ones, and how much later relief begins than "easiest first"."""
    dice, gaps, later, seconds = random.Random(SEED), [], [], 0.0
    for _ in range(count):
        cards, capacity = random_roadmap(dice)
        started = time.perf_counter()
        order = best_order(cards, capacity)
        seconds += time.perf_counter() - started
        least = min(hours_felt(schedule(tried, capacity)) for tried in itertools.permutations(cards))
        gaps.append(100 * (hours_felt(schedule(order, capacity)) / least - 1))
        easiest = sorted(cards, key=lambda card: (card.build_days, -card.hours))
        later.append(first_relief(schedule(order, capacity)) - first_relief(schedule(easiest, capacity)))
    return {
        "roadmaps": count,
        "gap_pct_mean": round(statistics.mean(gaps), 3),
        "gap_pct_worst": round(max(gaps), 3),
        "within_1_pct_share": round(sum(gap <= MOST_GAP_PCT for gap in gaps) / count, 4),
        "first_relief_days_later_mean": round(statistics.mean(later), 2),
        "first_relief_days_later_p95": round(sorted(later)[int(0.95 * (count - 1))], 1),
        "first_relief_within_5_days_share": round(sum(days <= MOST_DAYS_LATER for days in later) / count, 4),
        "ms_an_order": round(1000 * seconds / count, 3),
        "floor": {"gap_pct_mean": MOST_GAP_PCT, "first_relief_days_later_mean": MOST_DAYS_LATER},
    }


def main() -> int:
    arguments = sys.argv[1:]
    count = int(arguments[arguments.index("--roadmaps") + 1]) if "--roadmaps" in arguments else ROADMAPS
    found = measure(count)
    found["ok"] = found["gap_pct_mean"] <= MOST_GAP_PCT and found["first_relief_days_later_mean"] <= MOST_DAYS_LATER
    if "--json" not in arguments:
        for name, value in found.items():
            print(f"{name:36} {value}")
    else:
        print(json.dumps(found))
    return 0 if found["ok"] else 1


if __name__ == "__main__":
    sys.exit(main())
