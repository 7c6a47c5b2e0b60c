"""Sizes that stay pleasant (HOUSE.md)."""

import pytest

from tests.house.tree import behaviours, functions, length_of, name_of, parsed, python_files, templates


def lines(path) -> int:
    return len(path.read_text().splitlines())


def test_files_have_at_most_300_lines():
    assert [f"{name_of(path)}: {lines(path)}" for path in python_files() if lines(path) > 300] == []


@pytest.mark.parametrize(("folder", "most"), [("", 40), ("views", 25)])
def test_functions_are_short(folder, most):
    too_long = [
        f"{name_of(path)}::{node.name}: {length_of(node)}"
        for path in python_files(*([folder] if folder else []))
        for node in functions(path)
        if length_of(node) > most
    ]
    assert too_long == []


def test_templates_have_at_most_120_lines_and_partials_60():
    too_long = [
        f"{name_of(path)}: {lines(path)}"
        for path in templates()
        if lines(path) > (60 if path.name.startswith("_") else 120)
    ]
    assert too_long == []


def test_behaviours_have_at_most_120_lines():
    assert [f"{name_of(path)}: {lines(path)}" for path in behaviours() if lines(path) > 120] == []


def test_every_module_says_what_lives_there():
    import ast

    silent = [
        name_of(path)
        for path in python_files()
        if path.name not in ("__init__.py", "apps.py") and not ast.get_docstring(parsed(path))
    ]
    assert silent == []


def test_there_is_no_drawer_for_everything():
    forbidden = {"utils.py", "helpers.py", "common.py", "managers.py"}
    assert [name_of(path) for path in python_files() if path.name in forbidden] == []
