"""Where `next` may lead, and what a spreadsheet may not run."""

import pytest
from django.test import RequestFactory

from pmo_portal.core.http import safe_next
from pmo_portal.core.spreadsheet import safe_cell


@pytest.mark.parametrize("wanted", ["/roadmaps/3/", "/?q=1", "/customers/2/#words"])
def test_a_path_of_ours_is_followed(wanted):
    assert safe_next(RequestFactory().post("/", {"next": wanted}), "/home/") == wanted


@pytest.mark.parametrize(
    "wanted",
    [
        "",
        "home",
        "accounts:profile-edit",
        "9223372036854775808",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "\\\\evil.example",
        "/\t/evil.example",
    ],
)
def test_anything_else_leads_to_the_default(wanted):
    assert safe_next(RequestFactory().post("/", {"next": wanted}), "/home/") == "/home/"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＠"])
def test_no_cell_of_an_export_is_a_formula(start):
    assert safe_cell(f"{start}1+1") == f"'{start}1+1"
    assert safe_cell(-1) == "-1"
