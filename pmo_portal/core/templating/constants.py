"""Runs of a template that say the same to everybody in one language: text, translated words, icons, plain addresses.

A run is put together when a language first asks for it and is one string from then on. It knows nothing of the context
but whether text is escaped, so nothing of a person or a customer can stay in it.
"""

from django.core.signals import setting_changed
from django.dispatch import receiver
from django.template.base import FilterExpression, Node, TextNode, Variable
from django.template.defaulttags import CommentNode, LoadNode, URLNode
from django.template.library import SimpleNode
from django.templatetags.i18n import BlockTranslateNode, TranslateNode
from django.templatetags.static import StaticNode
from django.utils.safestring import SafeString
from django.utils.translation import get_language

_settings = {"changes": 0}  # tests change them; what is kept from before counts no longer


@receiver(setting_changed)
def forget_what_is_kept(**_kwargs) -> None:
    _settings["changes"] += 1


def changes_of_settings() -> int:
    """Return how often settings have changed: part of the key of whatever is kept."""
    return _settings["changes"]


class ConstantRun(Node):
    """Some nodes side by side whose words depend on the language only."""

    child_nodelists = ()

    def __init__(self, nodes: list[Node]):
        self.nodes, self.kept = nodes, {}
        first = next((node for node in nodes if not isinstance(node, TextNode)), nodes[0])
        self.token, self.origin = first.token, getattr(first, "origin", None)

    def render(self, context):
        key = get_language(), context.autoescape, _settings["changes"]
        text = self.kept.get(key)
        if text is None:
            text = self.kept[key] = SafeString("".join(node.render(context) for node in self.nodes))
        return text


def says_the_same_to_all(function):
    """Mark a simple tag whose words depend on its arguments and the language only: with literals it is constant."""
    function.says_the_same_to_all = True
    return function


def is_constant(node: Node) -> bool:
    """Answer whether a node's words depend on nothing but the language."""
    return isinstance(node, TextNode | LoadNode | CommentNode) or any(
        isinstance(node, kind) and asks(node) for kind, asks in _QUESTIONS
    )


def is_literal(value) -> bool:
    """Answer whether an expression of a template is a literal without filters."""
    if not isinstance(value, FilterExpression) or value.filters:
        return False
    return not isinstance(value.var, Variable) or value.var.lookups is None


def _is_constant_translation(node: TranslateNode) -> bool:
    return not node.asvar and is_literal(node.filter_expression) and _is_literal_or_none(node.message_context)


def _is_constant_sentence(node: BlockTranslateNode) -> bool:
    has_values = node.extra_context or node.countervar or any(token.token_type.name == "VAR" for token in node.singular)
    return not node.asvar and not has_values and _is_literal_or_none(node.message_context)


def _is_constant_address(node: URLNode) -> bool:
    return not node.kwargs and not node.asvar and all(map(is_literal, [node.view_name, *node.args]))


def _is_constant_file(node: StaticNode) -> bool:
    return node.varname is None and is_literal(node.path)


def _is_constant_tag(node: SimpleNode) -> bool:
    is_marked = getattr(node.func, "says_the_same_to_all", False) and node.target_var is None
    return is_marked and not node.takes_context and all(map(is_literal, [*node.args, *node.kwargs.values()]))


def _is_literal_or_none(value) -> bool:
    return value is None or is_literal(value)


_QUESTIONS = (
    (TranslateNode, _is_constant_translation),
    (BlockTranslateNode, _is_constant_sentence),
    (URLNode, _is_constant_address),
    (StaticNode, _is_constant_file),
    (SimpleNode, _is_constant_tag),
)
