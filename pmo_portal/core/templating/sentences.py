"""`{% blocktranslate %}` that knows its message from the beginning, and its translation once a language has asked for it."""

from decimal import Decimal

from django.template.base import render_value_in_context
from django.templatetags.i18n import BlockTranslateNode
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, ngettext

from .constants import changes_of_settings


class QuickSentence(BlockTranslateNode):
    """A sentence without a message context; what is unusual goes Django's own way."""

    @classmethod
    def of(cls, node: BlockTranslateNode) -> "QuickSentence":
        quick = cls.__new__(cls)
        quick.__dict__.update(node.__dict__)
        quick.one, names = node.render_token_list(node.singular)
        quick.many, more = node.render_token_list(node.plural) if node.plural else (None, [])
        quick.names, quick.kept = dict.fromkeys([*names, *more]), {}
        return quick

    def render(self, context, nested=False):
        if nested or self.message_context or context.template.engine.string_if_invalid:
            return super().render(context, nested)
        values = {name: value.resolve(context) for name, value in self.extra_context.items()}
        is_counted = bool(self.many and self.countervar and self.counter)
        if is_counted:
            values[self.countervar] = self.counter.resolve(context)
            if not isinstance(values[self.countervar], Decimal | float | int):
                return super().render(context)
        said = {name: self._value(name, values, context) for name in self.names}
        try:
            text = self._message(values[self.countervar] if is_counted else None) % said
        except (KeyError, ValueError):
            return super().render(context)
        if self.asvar:
            context[self.asvar] = SafeString(text)
            return ""
        return text

    def _value(self, name, values, context):
        return render_value_in_context(values[name] if name in values else context.get(name, ""), context)

    def _message(self, count) -> str:
        if count is not None:
            return ngettext(self.one, self.many, count)
        key = get_language(), changes_of_settings()
        if key not in self.kept:
            self.kept[key] = gettext(self.one)
        return self.kept[key]
