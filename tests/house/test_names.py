"""A URL tells the file (HOUSE.md, "Names")."""

import inspect

from django.urls import URLPattern, URLResolver, get_resolver

from tests.house.tree import ROOT, name_of, python_files

APPS = ("accounts", "customers", "services", "roadmaps", "dashboards")
VERBS = {"index", "show", "new", "create", "edit", "update", "delete", "all"}


def our_patterns(patterns, namespace=""):
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from our_patterns(pattern.url_patterns, pattern.namespace or namespace)
        elif isinstance(pattern, URLPattern) and namespace in APPS:
            yield namespace, pattern


def test_names_lead_to_the_view_of_the_same_name():
    wrong = []
    for app, pattern in our_patterns(get_resolver().url_patterns):
        noun, _, verb = pattern.name.rpartition("-")
        view = inspect.unwrap(pattern.callback)
        module = view.__module__.rsplit(".", 1)[-1]
        if (module, view.__name__) != (noun.replace("-", "_"), verb) or verb not in VERBS:
            wrong.append(f"{app}:{pattern.name} is {view.__module__}.{view.__name__}")
    assert wrong == []


def test_tests_mirror_the_rules():
    """Every rule has its table of cases; views, actions and queries are asked by their pages and the sweep."""
    missing = []
    for path in python_files("rules"):
        relative = path.relative_to(ROOT)
        if path.name == "__init__.py":
            continue
        parts = [part for part in relative.parts if part != "pmo_portal"]
        mirrored = ROOT / "tests" / "/".join(parts[:-1]) / f"test_{path.name}"
        if not mirrored.exists():
            missing.append(f"{name_of(path)} → {name_of(mirrored)}")
    assert missing == []
