"""Numbers, paths and axes that every chart needs."""

import math
from collections.abc import Iterable, Sequence
from html import escape

Point = tuple[float, float]


def short(number: float) -> str:
    """Return a coordinate with at most one decimal: "3", "3.5"."""
    text = f"{number:.1f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def line_path(points: Sequence[Point]) -> str:
    """Return straight lines through the points; one point is a dot of no length."""
    if not points:
        return ""
    if len(points) == 1:
        return f"M{short(points[0][0])} {short(points[0][1])}h.01"
    return "M" + " L".join(f"{short(x)} {short(y)}" for x, y in points)


def smooth_path(points: Sequence[Point], tension: float = 0.2) -> str:
    """Return a curve through the points that never swings beyond the two it lies between: no value is invented."""
    if len(points) < 3:
        return line_path(points)
    path = f"M{short(points[0][0])} {short(points[0][1])}"
    for i in range(len(points) - 1):
        before, start, end = points[max(i - 1, 0)], points[i], points[i + 1]
        after = points[min(i + 2, len(points) - 1)]
        low, high = min(start[1], end[1]), max(start[1], end[1])
        first = (start[0] + (end[0] - before[0]) * tension, start[1] + (end[1] - before[1]) * tension)
        second = (end[0] - (after[0] - start[0]) * tension, end[1] - (after[1] - start[1]) * tension)
        curve = (f"{short(x)} {short(min(high, max(low, y)))}" for x, y in (first, second, end))
        path += " C" + " ".join(curve)
    return path


def band_path(upper: Sequence[Point], lower: Sequence[Point]) -> str:
    """Return the closed shape between two curves of the same length; empty for fewer than two points."""
    if len(upper) < 2:
        return ""
    back = smooth_path(list(reversed(lower)))
    return f"{smooth_path(upper)} L{back[1:]}Z"


def runs(values: Sequence[float | None]) -> Iterable[list[int]]:
    """Yield the stretches of places that have a value, so that a gap stays a gap."""
    run: list[int] = []
    for place, value in enumerate(values):
        if value is None:
            if run:
                yield run
            run = []
        else:
            run.append(place)
    if run:
        yield run


def ticks(low: float, high: float, wanted: int = 4) -> list[float]:
    """Return round numbers that cover low…high: 0, 100, 200 or 3, 3.5, 4. Equal ends get one step around them."""
    if high - low < 1e-5:
        low, high = low - 0.5, high + 0.5
    raw = (high - low) / max(1, wanted)
    size = 10 ** math.floor(math.log10(raw))
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= raw - 1e-12)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [round(place * step, 6) for place in range(first, last + 1)]


def every_nth(count: int, room: int) -> set[int]:
    """Return which labels to write so that at most `room` are written; the last one always is."""
    if count <= 0:
        return set()
    step = max(1, math.ceil(count / max(1, room)))
    return {place for place in range(count) if (count - 1 - place) % step == 0}


def wrap(text: str, width: int = 20, lines: int = 2) -> list[str]:
    """Return the text in at most `lines` lines of about `width` letters; what does not fit ends in an ellipsis."""
    out: list[str] = [""]
    for word in text.split():
        if out[-1] and len(out[-1]) + 1 + len(word) > width:
            if len(out) == lines:
                return [*out[:-1], out[-1].rstrip(".,;: ") + "…"]
            out.append(word)
        else:
            out[-1] = f"{out[-1]} {word}".strip()
    return [line for line in out if line]


def svg(classes: str, width: float, height: float, body: Iterable[str], label: str = "", stretch: bool = False) -> str:
    """Return the picture with the sentence that a screen reader speaks; without a sentence it is decoration."""
    spoken = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    ratio = ' preserveAspectRatio="none"' if stretch else ""
    return f'<svg class="{escape(classes)}" viewBox="0 0 {short(width)} {short(height)}"{ratio} {spoken}>{"".join(body)}</svg>'


def text(x: float, y: float, words: str, anchor: str = "", classes: str = "") -> str:
    """Return one line of text; `words` are escaped here."""
    kind = f' class="{classes}"' if classes else ""
    where = f' text-anchor="{anchor}"' if anchor else ""
    return f'<text{kind} x="{short(x)}" y="{short(y)}"{where}>{escape(words)}</text>'


def rect(classes: str, x: float, y: float, width: float, height: float, extra: str = "") -> str:
    """Return a rectangle; one without width or height is not drawn."""
    if width <= 0 or height <= 0:
        return ""
    return f'<rect class="{classes}" x="{short(x)}" y="{short(y)}" width="{short(width)}" height="{short(height)}"{extra}/>'
