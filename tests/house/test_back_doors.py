"""Net 4 of HOUSE.md: views, forms and templates load through scopes and change nothing themselves; pages obey the CSP."""

import ast
import re

from tests.house.tree import functions, name_of, parsed, python_files, templates

OPEN_DOORS = {
    "all",
    "get",
    "filter",
    "create",
    "exclude",
    "first",
    "last",
    "get_or_create",
    "update_or_create",
    "bulk_create",
}
INLINE = re.compile(r"""<style|\sstyle=|\son[a-z]+=["']|<script(?![^>]*\ssrc=)[^>]*>|javascript:""", re.I)


def back_doors(path) -> list[str]:
    found = []
    for node in ast.walk(parsed(path)):
        if not isinstance(node, ast.Attribute):
            continue
        is_manager = isinstance(node.value, ast.Attribute) and node.value.attr in ("objects", "_default_manager")
        if is_manager and node.attr in OPEN_DOORS:
            found.append(f"{name_of(path)}:{node.lineno} .{node.value.attr}.{node.attr}")
        if node.attr in ("save", "delete", "bulk_update") and not _is_session(node):
            found.append(f"{name_of(path)}:{node.lineno} .{node.attr}()")
    return found


def _is_session(node) -> bool:
    """Cookies and the session are the view's own business."""
    return "session" in ast.unparse(node.value) or "response" in ast.unparse(node.value)


def test_views_and_forms_have_no_back_door():
    assert [door for path in python_files("views", "forms") for door in back_doors(path)] == []


def test_templates_load_nothing():
    guilty = [name_of(path) for path in templates() if re.search(r"\.objects\.|_set\.all|\.delete\b", path.read_text())]
    assert guilty == []


def test_pages_have_nothing_inline():
    guilty = [
        f"{name_of(path)}: {match.group(0)!r}"
        for path in templates()
        if "mail" not in path.parts
        for match in INLINE.finditer(path.read_text())
    ]
    assert guilty == []


def test_every_view_has_an_audience():
    missing = []
    for path in python_files("views"):
        for node in functions(path, only_top_level=True):
            takes_request = node.args.args and node.args.args[0].arg == "request"
            names = [ast.unparse(decorator) for decorator in node.decorator_list]
            if (
                takes_request
                and not node.name.startswith("_")
                and not any(name.startswith("audience(") for name in names)
            ):
                missing.append(f"{name_of(path)}::{node.name}")
    assert missing == []


def test_actions_take_keywords_and_run_in_one_transaction():
    wrong = []
    for path in python_files("actions"):
        tree = parsed(path)
        for node in tree.body:
            if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
                continue
            if node.args.args:
                wrong.append(f"{name_of(path)}::{node.name} takes positional arguments")
    assert wrong == []
