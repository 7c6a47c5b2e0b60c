"""`{{ card.item.pk }}` in few steps: what has no `[…]` is asked for its attribute at once, and plain words are escaped at once.

Whatever is unusual (a missing name, a form, a list, a lazy object) goes Django's own way from the beginning.
"""

from functools import lru_cache
from html import escape

from django.template.base import FilterExpression, Variable, VariableDoesNotExist, VariableNode, render_value_in_context
from django.template.defaulttags import CsrfTokenNode
from django.utils.formats import localize
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from .constants import changes_of_settings


class QuickVariable(Variable):
    """A variable that begins with a name; Django's answer, sooner."""

    __slots__ = ("first", "rest")

    @classmethod
    def of(cls, variable: Variable) -> "QuickVariable":
        quick = cls(variable.var)
        quick.translate, quick.message_context = variable.translate, variable.message_context
        quick.first, quick.rest = quick.lookups[0], quick.lookups[1:]
        return quick

    def resolve(self, context):
        first = self.first
        for names in reversed(context.dicts):
            if first in names:
                current = names[first]
                break
        else:
            raise VariableDoesNotExist("Failed lookup for key [%s] in %r", (first, context))
        if self.translate or callable(current):
            return super().resolve(context)
        try:
            for bit in self.rest:
                kind = type(current)
                if kind is dict and bit in current:
                    current = current[bit]
                elif hasattr(kind, "__getitem__"):
                    return super().resolve(context)
                else:
                    current = getattr(current, bit)
                if callable(current):
                    if getattr(current, "alters_data", False) or hasattr(current, "do_not_call_in_templates"):
                        return super().resolve(context)
                    current = current()
        except Exception:  # Django knows which failures are silent
            return super().resolve(context)
        return current


class QuickVariableNode(VariableNode):
    """`{{ … }}`: text is escaped without asking for its time zone and number format."""

    def render(self, context):
        value = self.filter_expression.resolve(context)
        if type(value) is str:
            return SafeString(escape(value)) if context.autoescape else value
        if type(value) is SafeString:
            return value
        if type(value) in (int, float) and value:  # not zero: -0.0 is another text than 0.0, but the same key
            return _number(type(value), value, get_language(), context.use_l10n, changes_of_settings())
        return render_value_in_context(value, context)


class QuickCsrfToken(CsrfTokenNode):
    """`{% csrf_token %}`: a list has a form in each row."""

    def render(self, context):
        told = str(context.get("csrf_token") or "")
        if not told.isalnum() or told == "NOTPROVIDED":
            return super().render(context)
        return SafeString(f'<input type="hidden" name="csrfmiddlewaretoken" value="{told}">')


@lru_cache(maxsize=8192)
def _number(_kind: type, value, _language, use_l10n, _changes) -> str:
    return str(localize(value, use_l10n=use_l10n))


def quicken_expression(expression: FilterExpression) -> None:
    """Put quick variables into an expression and the arguments of its filters."""
    if isinstance(expression.var, Variable):
        expression.var = _quick(expression.var)
    expression.filters = [
        (function, [(is_variable, _quick(value) if is_variable else value) for is_variable, value in arguments])
        for function, arguments in expression.filters
    ]


def _quick(variable: Variable) -> Variable:
    is_name = variable.lookups is not None and not variable.lookups[0].isdigit()
    return QuickVariable.of(variable) if is_name else variable
