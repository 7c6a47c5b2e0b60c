"""A walk over a parsed template that joins its constant runs and puts quick nodes in place of Django's."""

from itertools import groupby

from django.template.base import FilterExpression, Node, NodeList, TextNode, VariableNode
from django.template.defaulttags import CsrfTokenNode
from django.template.smartif import TokenBase
from django.templatetags.i18n import BlockTranslateNode, TranslateNode

from .constants import ConstantRun, is_constant
from .lookups import QuickCsrfToken, QuickVariableNode, quicken_expression
from .sentences import QuickSentence

_NOT_BELOW = {"token", "origin", "parent", "source"}


def quicken(nodelist: NodeList) -> None:
    """Change a template's nodes in place. Call it before anybody renders them."""
    _visit(nodelist, set())


def _visit(thing, seen: set[int]) -> None:
    if id(thing) in seen:
        return
    if isinstance(thing, NodeList):
        seen.add(id(thing))
        thing[:] = _joined(thing)
        for node in thing:
            _visit(node, seen)
    elif isinstance(thing, FilterExpression):
        seen.add(id(thing))
        quicken_expression(thing)
    elif isinstance(thing, ConstantRun | TextNode | TranslateNode):  # TranslateNode writes into its own variable
        return
    elif isinstance(thing, Node | TokenBase):
        seen.add(id(thing))
        for name, below in vars(thing).items():
            if name not in _NOT_BELOW:
                _visit(below, seen)
    elif isinstance(thing, list | tuple):
        for below in thing:
            _visit(below, seen)
    elif isinstance(thing, dict):
        for below in thing.values():
            _visit(below, seen)


def _joined(nodes: list[Node]) -> list[Node]:
    """Return the nodes with neighbours that are constant as one."""
    found: list[Node] = []
    for constant, group in groupby(nodes, is_constant):
        run = list(group)
        if not constant:
            found += map(_quick, run)
        elif all(isinstance(node, TextNode) for node in run):
            found += run
        else:
            found.append(ConstantRun(run))
    return found


def _quick(node: Node) -> Node:
    if type(node) is VariableNode:
        quick = QuickVariableNode(node.filter_expression)
    elif type(node) is CsrfTokenNode:
        quick = QuickCsrfToken()
    elif type(node) is BlockTranslateNode:
        quick = QuickSentence.of(node)
    else:
        return node
    quick.token, quick.origin = node.token, getattr(node, "origin", None)
    return quick
