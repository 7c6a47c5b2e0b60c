"""Who may open what in `dashboards`: one row an address and method. See tests/house/access/__init__.py."""

from tests.house.access import Row

# Every text of the world carries a canary, so these words find something of every kind; a customer finds only its own.
EVERYBODY = {"staff": 200, "leader": 200, "customer": 200}
SEARCHES = [
    "",
    *(f"?q={words}" for words in ("canary", "canari", "canary+harbour", "7319", "2846", "team-only", "lists")),
]

ROWS: dict[str, list[Row]] = {
    "dashboards:requests-show": [Row(args=lambda world: (world.customer.pk,), leader=200, customer=200)],
    "dashboards:customer-health-show": [Row(args=lambda world: (world.customer.pk,), leader=200)],
    "dashboards:you-said-show": [Row(args=lambda world: (world.customer.pk,), leader=200, customer=200)],
    "dashboards:value-reviews-show": [Row(args=lambda world: (world.customer.pk,), leader=200, customer=200)],
    "dashboards:value-review-papers-show": [Row(args=lambda world: (world.customer.pk,), leader=200, customer=200)],
    "dashboards:my-day-show": [Row(staff=200, leader=403, customer=403)],
    "dashboards:demo-delete": [Row(staff=403, lead=200), Row("GET", query="?x=1", staff=403, lead=200)],
    "dashboards:customer-home-show": [Row(staff=403, leader=403, customer=200)],
    "dashboards:search-index": [Row(query=query, **EVERYBODY) for query in SEARCHES],
    "dashboards:search-show": [Row(query=query, **EVERYBODY) for query in SEARCHES],
    "dashboards:leader-show": [
        Row(staff=200, leader=200, customer=403),
        Row(query="?period=quarter&quarter=2026-Q4&tier=core&owner=1&page=2", staff=200, leader=200),
    ],
    "dashboards:leader-words-show": [
        *[
            Row(args=lambda world, measure=measure: (measure,), leader=200)
            for measure in ("satisfaction", "promises", "relief", "pain", "concerns", "medicine")
        ],
        Row(args=lambda world: ("luck",), staff=404, leader=404),
    ],
    "dashboards:leader-papers-show": [Row(leader=200)],
    "dashboards:quiet-customers-index": [Row(leader=200)],
}
