"""Which files the house tests look at."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OUR_CODE = ("pmo_portal", "customers", "services", "roadmaps", "dashboards")


def python_files(*parts: str) -> Iterator[Path]:
    """Yield our Python files (migrations left out), those below a folder called one of `parts` if any are given."""
    for top in OUR_CODE:
        for path in sorted((ROOT / top).rglob("*.py")):
            if "migrations" in path.parts:
                continue
            if not parts or set(parts) & set(path.relative_to(ROOT).parts):
                yield path


def templates() -> list[Path]:
    return sorted((ROOT / "templates").rglob("*.html"))


def behaviours() -> list[Path]:
    return sorted((ROOT / "static" / "js").rglob("*.js"))


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@cache
def parsed(path: Path) -> ast.Module:
    """Return the tree of a file; nobody changes it."""
    return ast.parse(path.read_text())


def functions(path: Path, *, only_top_level: bool = False) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = parsed(path)
    for node in tree.body if only_top_level else ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node


def length_of(node: ast.AST) -> int:
    return node.end_lineno - node.lineno + 1
