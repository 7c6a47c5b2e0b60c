"""What the board costs at 500 cards: SQL, and the JavaScript of our own that it loads."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings

from pmo_portal.core.static_files import without_comments
from roadmaps.models import Item
from tests.roadmaps.board import add_card, lanes_of, roadmap_of
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
JS = Path(settings.STATICFILES_DIRS[0]) / "js"
MOST_JS_BYTES, MOST_QUERIES = 20 * 1024, 12
IMPORTS = re.compile(r"""^import\s[^"'();]*["'](\.\.?/[^"']+)["']""", re.MULTILINE)


def loaded(first: list[Path]) -> set[Path]:
    """Return the files, and what they import, as a browser fetches them."""
    found, left = set(), list(first)
    while left:
        file = left.pop().resolve()
        if file not in found:
            found.add(file)
            left += [file.parent / name for name in IMPORTS.findall(file.read_text())]
    return found


def test_the_boards_own_javascript_is_at_most_20_kb(people, client_of):
    roadmap = roadmap_of(people)
    add_card(people, roadmap)
    page = client_of(people.staff).get(f"/roadmaps/{roadmap.pk}/").content.decode()
    wanted = {name for names in re.findall(r'data-behaviour="([^"]+)"', page) for name in names.split()}
    assert {"board-move", "co-edit", "talk-drawer"} <= wanted
    files = loaded([JS / "app.js", *(JS / "behaviours" / f"{name}.js" for name in wanted)])
    sizes = {file.name: len(gzip.compress(without_comments(file.read_text()).encode(), 9)) for file in files}
    assert sum(sizes.values()) <= MOST_JS_BYTES, sizes


def test_500_cards_take_as_many_queries_as_one(people, client_of):
    roadmap = roadmap_of(people)
    add_card(people, roadmap)
    client, url = client_of(people.staff), f"/roadmaps/{roadmap.pk}/"
    client.get(url)
    few = count_queries(client, url)
    parts = {"customer_id": roadmap.customer_id, "roadmap": roadmap, "created_seq": 0}
    lanes = list(lanes_of(roadmap).values())
    Item.objects.bulk_create(
        [Item(rank=f"{n:04}V", lane=lanes[n % 3], title=f"Card {n}", outcome="One list", **parts) for n in range(499)]
    )
    many = count_queries(client, url)
    assert few == many and many <= MOST_QUERIES
