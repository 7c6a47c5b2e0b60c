"""Text operations of co-editing (roadmaps, notes of a talk): what a typed change is, and how two of them go together.

An operation covers its base text from the first code point to the last: `n` keeps n code points, `-n` deletes n, a
string is inserted. `[14, "very ", 9]` puts a word into a text of 23 code points. Lengths are code points, never UTF-16.

Canonical form: no zero, no empty string, neighbours of one kind merged, an insertion before the deletion beside it.
What does not live here: the log, locks and permissions (actions), finding the differences (text_diff), undo stacks.
"""

from collections.abc import Iterable, Sequence

from pmo_portal.core.refusals import Refusal
from pmo_portal.core.text import fits_one_line, has_unstorable
from pmo_portal.core.text_diff import changed_spans

TextOp = list[int | str]
_OTHER_TEXT = (
    "This change was made for a text of %(for)s characters, but the text has %(count)s."
    " Reload the page; what you typed is kept."
)
_TOO_LONG = "The text would have %(count)s characters; there is room for %(limit)s."


class TextOpError(Refusal):
    """A text operation that can never be applied; the message is a sentence for the person who typed."""

    code = "text_op"


class MalformedTextOp(TextOpError):
    code = "malformed_text_op"


class TextLengthMismatch(TextOpError):
    code = "text_length_mismatch"


class TextTooLong(TextOpError):
    code = "text_too_long"


class _Builder:
    """Collects parts and keeps them in canonical form."""

    def __init__(self) -> None:
        self.parts: TextOp = []

    def keep(self, count: int) -> None:
        if count and self.parts and _is_keep(self.parts[-1]):
            self.parts[-1] += count
        elif count:
            self.parts.append(count)

    def delete(self, count: int) -> None:
        if count and self.parts and _is_delete(self.parts[-1]):
            self.parts[-1] -= count
        elif count:
            self.parts.append(-count)

    def insert(self, text: str) -> None:
        if not text:
            return
        place = len(self.parts)
        if place and _is_delete(self.parts[-1]):
            place -= 1
        if place and isinstance(self.parts[place - 1], str):
            self.parts[place - 1] += text
        else:
            self.parts.insert(place, text)

    def add(self, part: int | str) -> None:
        if isinstance(part, str):
            self.insert(part)
        elif part > 0:
            self.keep(part)
        else:
            self.delete(-part)


class _Reader:
    """Hands out an operation in pieces no longer than asked for."""

    def __init__(self, op: Sequence[int | str]) -> None:
        self._parts = iter(op)
        self.part: int | str | None = next(self._parts, None)

    def advance(self) -> None:
        self.part = next(self._parts, None)

    def consume(self, count: int) -> None:
        """Use up `count` code points of the present part."""
        left = size(self.part) - count
        if not left:
            self.advance()
        elif isinstance(self.part, str):
            self.part = self.part[count:]
        else:
            self.part = left if self.part > 0 else -left


def _is_keep(part: int | str | None) -> bool:
    return isinstance(part, int) and part > 0


def _is_delete(part: int | str | None) -> bool:
    return isinstance(part, int) and part < 0


def size(part: int | str | None) -> int:
    """Return how many code points a part keeps, deletes or inserts."""
    return len(part) if isinstance(part, str) else abs(part or 0)


def base_length(op: Sequence[int | str]) -> int:
    """Return the length of the text that the operation was made for."""
    return sum(abs(part) for part in op if isinstance(part, int))


def result_length(op: Sequence[int | str]) -> int:
    """Return the length of the text after the operation."""
    return sum(size(part) for part in op if not _is_delete(part))


def is_noop(op: Sequence[int | str]) -> bool:
    """Return whether the operation changes nothing."""
    return all(_is_keep(part) for part in op)


def normalise(op: Iterable[int | str]) -> TextOp:
    """Return the same change in canonical form."""
    built = _Builder()
    for part in op:
        built.add(part)
    return built.parts


def validated(
    raw: object, *, length: int | None = None, max_length: int | None = None, one_line: bool = False
) -> TextOp:
    """Return the operation in canonical form, or say why it can never be applied.

    `raw` is anything that came as JSON; `length` is the length of its base text, `max_length` the limit of the field,
    `one_line` says that the field is a title.

    Raises: MalformedTextOp, TextLengthMismatch, TextTooLong.
    """
    if not isinstance(raw, list):
        raise MalformedTextOp("A text change is a list of numbers and strings.")
    for part in raw:
        _check_part(part)
    op = normalise(raw)
    if one_line and not all(fits_one_line(part) for part in op if isinstance(part, str)):
        raise MalformedTextOp("A title is one line: take out the line break, the tab or the hidden mark.")
    if length is not None and base_length(op) != length:
        raise TextLengthMismatch(_OTHER_TEXT, **{"for": base_length(op), "count": length})
    if max_length is not None and result_length(op) > max(max_length, base_length(op)):
        raise TextTooLong(_TOO_LONG, count=result_length(op), limit=max_length)
    return op


def _check_part(part: object) -> None:
    if isinstance(part, bool) or not isinstance(part, int | str):
        raise MalformedTextOp("A text change holds numbers and strings only, not %(kind)s.", kind=type(part).__name__)
    if part in (0, ""):
        raise MalformedTextOp("A text change cannot hold an empty step.")
    if isinstance(part, str) and has_unstorable(part):
        raise MalformedTextOp("The typed text holds a control character that cannot be stored.")


def apply(text: str, op: Sequence[int | str]) -> str:
    """Return the text after the operation.

    Raises: TextLengthMismatch when the operation was made for a text of another length.
    """
    if base_length(op) != len(text):
        raise TextLengthMismatch(f"A change for {base_length(op)} characters met a text of {len(text)}.")
    pieces, at = [], 0
    for part in op:
        if isinstance(part, str):
            pieces.append(part)
            continue
        if part > 0:
            pieces.append(text[at : at + part])
        at += abs(part)
    return "".join(pieces)


def invert(op: Sequence[int | str], text: str) -> TextOp:
    """Return the operation that takes the new text back to `text`, the one that `op` was made for.

    Raises: TextLengthMismatch.
    """
    if base_length(op) != len(text):
        raise TextLengthMismatch(f"A change for {base_length(op)} characters met a text of {len(text)}.")
    built, at = _Builder(), 0
    for part in op:
        if isinstance(part, str):
            built.delete(len(part))
            continue
        if part > 0:
            built.keep(part)
        else:
            built.insert(text[at : at - part])
        at += abs(part)
    return built.parts


def compose(first: Sequence[int | str], second: Sequence[int | str]) -> TextOp:
    """Return one operation that does `first` and then `second`.

    Raises: TextLengthMismatch when `second` was not made for the result of `first`.
    """
    if result_length(first) != base_length(second):
        raise TextLengthMismatch(f"{result_length(first)} characters come out, {base_length(second)} are expected.")
    built, one, two = _Builder(), _Reader(first), _Reader(second)
    while one.part is not None or two.part is not None:
        if _is_delete(one.part):
            built.delete(size(one.part))
            one.advance()
        elif isinstance(two.part, str):
            built.insert(two.part)
            two.advance()
        else:
            _compose_step(built, one, two)
    return built.parts


def _compose_step(built: _Builder, one: _Reader, two: _Reader) -> None:
    count = min(size(one.part), size(two.part))
    if isinstance(one.part, str):
        if _is_keep(two.part):
            built.insert(one.part[:count])
    elif _is_keep(two.part):
        built.keep(count)
    else:
        built.delete(count)
    one.consume(count)
    two.consume(count)


def transform(first: Sequence[int | str], second: Sequence[int | str]) -> tuple[TextOp, TextOp]:
    """Return the pair (first after second, second after first) for two changes made to the same text.

    `first` is the one logged earlier: where both insert at one place, its words come first. Applying first and then the
    new second, or second and then the new first, gives the same text.

    Raises: TextLengthMismatch.
    """
    if base_length(first) != base_length(second):
        raise TextLengthMismatch(f"One change is for {base_length(first)} characters, one for {base_length(second)}.")
    new_first, new_second, one, two = _Builder(), _Builder(), _Reader(first), _Reader(second)
    while one.part is not None or two.part is not None:
        if isinstance(one.part, str):
            new_first.insert(one.part)
            new_second.keep(len(one.part))
            one.advance()
        elif isinstance(two.part, str):
            new_second.insert(two.part)
            new_first.keep(len(two.part))
            two.advance()
        else:
            _transform_step(new_first, new_second, one, two)
    return new_first.parts, new_second.parts


def _transform_step(new_first: _Builder, new_second: _Builder, one: _Reader, two: _Reader) -> None:
    count = min(size(one.part), size(two.part))
    if _is_keep(one.part) and _is_keep(two.part):
        new_first.keep(count)
        new_second.keep(count)
    elif _is_delete(one.part) and _is_keep(two.part):
        new_first.delete(count)
    elif _is_keep(one.part) and _is_delete(two.part):
        new_second.delete(count)
    one.consume(count)
    two.consume(count)


def transform_over(op: Sequence[int | str], later: Iterable[Sequence[int | str]]) -> TextOp:
    """Return `op` as it applies after every operation in `later`: those logged since its base, oldest first.

    Raises: TextLengthMismatch when the operations do not follow one another.
    """
    moved = list(op)
    for logged in later:
        moved = transform(logged, moved)[1]
    return moved


def diff(old: str, new: str) -> TextOp:
    """Return an operation that takes `old` to `new` and deletes little more than it must."""
    built, at = _Builder(), 0
    for start, end, words in changed_spans(old, new):
        built.keep(start - at)
        built.insert(words)
        built.delete(end - start)
        at = end
    built.keep(len(old) - at)
    return built.parts
