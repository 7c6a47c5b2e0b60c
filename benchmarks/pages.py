"""`./portal bench pages [--json]`: what a page costs beside a bare Django view that shows the same rows with as many queries.

Server CPU only, in turns in one run, medians. Then: the same pages with ten times the history, the SQL for 1, 10 and 100
customers, 16 people at once over gunicorn, the memory of a worker, and the weight of a first visit.
"""

import argparse
import json
import statistics
from concurrent.futures import ThreadPoolExecutor

from benchmarks.parts.crowd import Crowd
from benchmarks.parts.page_list import PAGES, Page
from benchmarks.parts.places import Web, database, manage, seed
from benchmarks.parts.weight import first_visit

TIMES = 8
FLOORS = {"growth": 1.1, "p95_to_p50": 3.0, "worker_mb": 120, "first_visit_kb": 130}


def ids_of(environment: dict) -> dict[str, int]:
    """Return one customer, its newest talk, roadmap and a contact."""
    words = (
        "import json; from pmo_portal.core.scoping import system_scope; from customers.models import *;"
        " from roadmaps.models import Roadmap; s = system_scope(); s.__enter__();"
        " c = Customer.objects.filter(name='Scale 010').first() or Customer.objects.first();"
        " own = {'customer': c};"
        " print(json.dumps({'customer': c.pk, 'talk': Interview.objects.filter(**own).first().pk,"
        " 'roadmap': Roadmap.objects.get(**own).pk, 'contact': Contact.objects.filter(**own).last().pk}))"
    )
    return json.loads(manage(environment, "shell", "-v", "0", "-c", words).splitlines()[-1])


class Site:
    """One database, its web process and the ids that stand in paths."""

    def __init__(self, environment: dict):
        self.web, self.ids = Web(environment), ids_of(environment)

    def path(self, page: Page) -> str:
        return page.path.format(**self.ids)

    def data(self, page: Page, fresh: dict) -> dict | None:
        """Return the form; an update carries the version of its row, which its last answer knows."""
        return None if page.data is None else page.data | fresh


def median_ms(times: list[float]) -> float:
    return 1000 * statistics.median(times)


def measure_page(page: Page, one: Site, ten: Site, bare: Web, rounds: int) -> dict:
    """Return the figures of one page: CPU beside bare, growth, SQL."""
    fresh = {"seen_version": "{version}"} if page.name == "update" else {}
    one.web.ask(one.path(page), data=one.data(page, fresh))  # an update learns the version of its row
    count = one.web.ask(one.path(page), data=one.data(page, fresh), count=True)
    queries = count["queries"]
    if page.data is None:
        bare_path = f"/rows/{page.rows}/{max(3, queries)}/"
    else:
        bare_path = f"/contacts/{one.ids['customer']}/{one.ids['contact'] if page.name == 'update' else 0}/"
    ours: list[float] = []
    grown: list[float] = []
    plain: list[float] = []
    for number in range(rounds + 1):
        first = one.web.ask(one.path(page), times=TIMES, data=one.data(page, fresh))
        third = bare.ask(bare_path, times=TIMES, data=one.data(page, {}))
        second = ten.web.ask(ten.path(page), times=TIMES, data=ten.data(page, fresh))
        expected = ("200",) if page.data is None else ("302", "409")
        for answer in (first, second, third):
            if answer["status"] not in expected:
                raise SystemExit(f"{page.name} answered {answer['status']} instead of {expected}")
        if number:  # the first round warms caches and templates
            ours += first["times"]
            grown += second["times"]
            plain += third["times"]
    ms, bare_ms, grown_ms = median_ms(ours), median_ms(plain), median_ms(grown)
    return {
        "page": page.name,
        "cpu_ms": round(ms, 2),
        "bare_ms": round(bare_ms, 2),
        "ratio": round(ms / bare_ms, 2),
        "floor": page.ratio,
        "growth": round(grown_ms / ms, 2),
        "sql": queries,
        "sql_floor": page.sql,
        "kb": round(first["bytes"] / 1024, 1),
    }


def count_sql(environment: dict) -> dict[str, list[int]]:
    """Return page → SQL with 1, 10 and 100 customers."""
    counts: dict[str, list[int]] = {}
    site = None
    for more in (1, 9, 90):
        seed(environment, more, 1)
        site = site or Site(environment)
        for page in PAGES:
            if page.data is None:
                site.web.ask(site.path(page))
                counts.setdefault(page.name, []).append(site.web.ask(site.path(page), count=True)["queries"])
    site.web.stop()
    return counts


def prepare(options) -> tuple[dict, dict, dict]:
    """Make and fill the databases: factor 1, factor 10, and one that grows."""
    few = database("bench_few")
    manage(few, "migrate", "--no-input", "-v", "0")
    one, ten = (database(name, "bench_few") for name in ("bench_one", "bench_ten"))
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda pair: seed(pair[0], options.customers, pair[1]), ((one, 1), (ten, options.factor))))
    return one, ten, few


def run(options) -> dict:
    """Return all figures."""
    print("filling three databases", flush=True)
    env_one, env_ten, env_few = prepare(options)
    sql = count_sql(env_few)
    one, ten = Site(env_one), Site(env_ten)
    bare = Web(env_one, "benchmarks.parts.bare_settings")
    rows = []
    print(
        f"{'page':12} {'cpu ms':>7} {'bare':>6} {'ratio':>6} {'floor':>6} {'x10':>5} {'sql':>4} {'1, 10, 100':>12} {'KB':>6}"
    )
    for page in PAGES:
        row = measure_page(page, one, ten, bare, options.rounds) | {"sql_1_10_100": sql.get(page.name, [])}
        rows.append(row)
        print(
            f"{row['page']:12} {row['cpu_ms']:7} {row['bare_ms']:6} {row['ratio']:6} {row['floor']:6} {row['growth']:5}"
            f" {row['sql']:4} {', '.join(map(str, row['sql_1_10_100'])):>12} {row['kb']:6}",
            flush=True,
        )
    paths = [one.path(page) for page in PAGES if page.data is None]
    for web in (one.web, ten.web, bare):
        web.stop()
    with Crowd(env_one) as crowd:
        visit = first_visit(crowd.url, crowd.cookie)
        figures = crowd.visit(paths)
    return {"pages": rows, "crowd": figures, "first_visit_kb": visit["kb"], "first_visit": visit, "floors": FLOORS}


def misses(figures: dict) -> list[str]:
    """Return what lies beyond its floor, as sentences."""
    found = []
    for row in figures["pages"]:
        if row["ratio"] > row["floor"]:
            found.append(f"{row['page']}: {row['ratio']} x bare, at most {row['floor']}")
        if row["growth"] > FLOORS["growth"]:
            found.append(f"{row['page']}: {row['growth']} x with ten times the history, at most {FLOORS['growth']}")
        if row["sql"] > row["sql_floor"] or len(set(row["sql_1_10_100"])) > 1:
            found.append(f"{row['page']}: {row['sql']} SQL (at most {row['sql_floor']}), {row['sql_1_10_100']}")
    crowd = figures["crowd"]
    if crowd["errors"] or crowd["p95_to_p50"] > FLOORS["p95_to_p50"]:
        found.append(f"16 people: p95 is {crowd['p95_to_p50']} x p50, {crowd['errors']} errors")
    if crowd["worker_mb"] > FLOORS["worker_mb"]:
        found.append(f"a web worker takes {crowd['worker_mb']} MB, at most {FLOORS['worker_mb']}")
    if figures["first_visit_kb"] > FLOORS["first_visit_kb"]:
        found.append(f"a first visit loads {figures['first_visit_kb']} KB, at most {FLOORS['first_visit_kb']}")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--customers", type=int, default=200)
    parser.add_argument("--factor", type=int, default=10, help="how many times the history the second portal has")
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    figures = run(options)
    print(f"16 people    {figures['crowd']}")
    print(f"first visit  {figures['first_visit_kb']} KB gzip without fonts: {figures['first_visit']['parts']}")
    beyond = misses(figures)
    for sentence in beyond:
        print(f"beyond       {sentence}")
    if options.json:
        print(json.dumps({**figures, "beyond": beyond, "ok": not beyond}))
    return 1 if beyond else 0


if __name__ == "__main__":
    raise SystemExit(main())
