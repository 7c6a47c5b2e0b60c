"""Cards on a board: those of the same shape are rendered once with stand-ins for their words, then filled in.

A roadmap of 500 cards would else ask, translate, look up and escape some seventy things 500 times, nearly all with the same answer.
`roadmaps/cards/_card.html` stays the one template; a card that says more than most (a draft, a translation, a talk) is rendered alone.
"""

from types import SimpleNamespace
from uuid import uuid4

from django import template
from django.template.loader import get_template
from django.utils.html import escape
from django.utils.safestring import mark_safe

from pmo_portal.core.templatetags.charts import mini_timeline

register = template.Library()
# Random, so that nobody can write a stand-in into a card.
_MARK = f"h{uuid4().hex}"
_WORDS = (
    "pk", "rank", "short_heading", "heading", "heading_seq", "title", "title_seq", "created_seq", "chip", "quote",
    "language", "speaker", "gives", "bar", "build_text", "adoption_text",
)  # fmt: skip
_STAND_INS = {name: f"{_MARK}{number:02}" for number, name in enumerate(_WORDS)} | {"pk": uuid4()}


@register.simple_tag
def card_bar(card):
    """`{% card_bar card %}`: the thin bar of build and adoption."""
    return card.bar if isinstance(card, SimpleNamespace) else mini_timeline(card.build, card.adoption)


@register.simple_tag(takes_context=True)
def board_card(context, card):
    """`{% board_card card %}`: the card as `_card.html` prints it."""
    whole = get_template("roadmaps/cards/_card.html").template
    if card.is_draft or card.told or card.waiting or card.item.said or card.changed_since_signed:
        return whole.render(context.new(context.flatten() | {"card": card}))
    shape = _shape_of(card)
    # Not in the render context: there each card would have one of its own.
    ready = vars(context["request"]).setdefault("card_shapes", {})
    if shape not in ready:
        ready[shape] = _pattern(whole.render(context.new(context.flatten() | {"card": _stand_in(card)})))
    return mark_safe(ready[shape] % _words_of(card))


def _pattern(rendered: str) -> str:
    rendered = rendered.replace("%", "%%")
    for name, stand_in in _STAND_INS.items():
        rendered = rendered.replace(str(stand_in), f"%({name})s")
    return rendered


def _shape_of(card) -> tuple:
    """Return everything about a card that decides what is printed, but no words of it."""
    item, voice = card.item, card.voice
    return (
        item.lane_id, item.roadmap_id, card.is_done, card.may_move, card.may_edit, card.may_delete, card.chip[1:],
        bool(item.outcome), bool(item.title), card.said_heading == card.heading, card.said_title == item.title,
        bool(voice), bool(voice and voice["speaker"]), card.asked, bool(card.gives),
        bool(card.build_text or card.adoption_text),
    )  # fmt: skip


def _stand_in(card) -> SimpleNamespace:
    """Return a card of this shape with stand-ins where its words would be."""
    put, item, voice = _STAND_INS, card.item, card.voice
    heading, title, is_dated = put["heading"], put["title"], bool(card.build_text or card.adoption_text)
    return SimpleNamespace(
        item=SimpleNamespace(
            pk=put["pk"], rank=put["rank"], lane_id=item.lane_id, roadmap_id=item.roadmap_id, created_seq=put["created_seq"],
            outcome=item.outcome and heading, title=item.title and (title if item.outcome else heading), said=0,
        ),
        heading=heading, said_heading=heading,
        said_title=title, short_heading=put["short_heading"], heading_seq=put["heading_seq"], title_seq=put["title_seq"],
        says_own_heading=card.said_heading == card.heading, says_own_title=card.said_title == item.title,
        is_draft=False, told=None, waiting=0, changed_since_signed=False, is_done=card.is_done, asked=card.asked,
        may_move=card.may_move, may_edit=card.may_edit, may_delete=card.may_delete, chip=(put["chip"], *card.chip[1:]),
        voice=voice and {"language": put["language"], "speaker": voice["speaker"] and put["speaker"]}, short_quote=put["quote"],
        gives=card.gives and put["gives"], bar=mark_safe(put["bar"]),
        build_text=is_dated and put["build_text"], adoption_text=is_dated and put["adoption_text"],
    )  # fmt: skip


def _words_of(card) -> dict[str, str]:
    """Return what belongs in the places of the stand-ins, escaped."""
    item, voice = card.item, card.voice or {}
    words = {
        "pk": item.pk, "rank": item.rank, "short_heading": card.short_heading, "heading": card.said_heading,
        "heading_seq": card.heading_seq, "title": card.said_title, "title_seq": card.title_seq,
        "created_seq": item.created_seq, "chip": card.chip[0], "quote": card.short_quote,
        "language": voice.get("language", ""), "speaker": voice.get("speaker", ""), "gives": card.gives,
        "build_text": card.build_text, "adoption_text": card.adoption_text,
    }  # fmt: skip
    found = {name: escape(value) for name, value in words.items()}
    return found | {"bar": card_bar(card) if card.build_text or card.adoption_text else ""}
