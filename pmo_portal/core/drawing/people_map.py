"""The map of the people at a customer (1.4): influence upwards, feeling to the right, silence as a hole in the dot."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from .shapes import rect, short, svg, text

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640.0, 380.0, 56.0, 24.0, 20.0, 46.0
RADIUS, CROWD = 15.0, 34.0
NARROW_WIDTH, NARROW_LEFT, NARROW_RIGHT, NARROW_CROWD = 320.0, 36.0, 4.0, 18.0


@dataclass(frozen=True)
class Dot:
    """`influence` 0-5, `feeling` −2…+2; a `hole` is somebody who matters and whom nobody has spoken to; `faded` is quiet."""

    initials: str
    influence: int
    feeling: int
    hole: bool = False
    faded: bool = False


@dataclass(frozen=True)
class Sheet:
    """How wide the drawing is and how close the dots of one cell stand."""

    width: float
    left: float
    right: float
    crowd: float

    def x(self, feeling: float) -> float:
        return self.left + (feeling + 2.5) / 5 * (self.width - self.left - self.right)


WIDE = Sheet(WIDTH, LEFT, RIGHT, CROWD)
NARROW = Sheet(NARROW_WIDTH, NARROW_LEFT, NARROW_RIGHT, NARROW_CROWD)


def people_map(dots: Sequence[Dot], label: str, up: str, feelings: Sequence[str], *, sheet: Sheet = WIDE) -> str:
    """Return the map; `feelings` are the five words below it, from −2 to +2, and `up` the word beside it.

    On the narrow sheet, for phones, only the two outer words are written, so that no letter is smaller than 12 px.
    """
    middle = sheet.x(2.5) - sheet.x(0.5)
    body = [rect("f-band pm-side", sheet.x(0.5), TOP, middle, HEIGHT - TOP - BOTTOM, ' rx="10"')]
    for step in range(6):
        y = _y(step)
        body.append(f'<path class="pm-grid" d="M{short(sheet.left)} {short(y)}H{short(sheet.width - sheet.right)}"/>')
        body.append(text(sheet.left - 10, y + 4, str(step), "end", "pm-axis"))
    body += _words_below(feelings, sheet)
    body.append(
        f'<text class="pm-axis" transform="rotate(-90 14 {short(HEIGHT / 2 - 10)})" text-anchor="middle"'
        f' x="14" y="{short(HEIGHT / 2 - 10)}">{escape(up)}</text>'
    )
    for dot, x, y in spread(dots, sheet):
        kind = "pm-hole" if dot.hole else "pm-faded" if dot.faded else "pm-dot"
        body.append(f'<circle class="{kind}" cx="{short(x)}" cy="{short(y)}" r="{short(RADIUS)}"/>')
        body.append(text(x, y + 4, dot.initials, "middle", f"{kind}-t"))
    name = "chart peoplemap not-s" if sheet is WIDE else "chart peoplemap only-s"
    return svg(name, sheet.width, HEIGHT, body, label)


def _words_below(feelings: Sequence[str], sheet: Sheet) -> list[str]:
    if sheet is NARROW:
        ends = ((sheet.left, feelings[0], "start"), (sheet.width - sheet.right, feelings[-1], "end"))
        return [text(x, HEIGHT - 16, words, anchor, "pm-axis") for x, words, anchor in ends]
    return [text(sheet.x(place - 2), HEIGHT - 16, words, "middle", "pm-axis") for place, words in enumerate(feelings)]


def spread(dots: Sequence[Dot], sheet: Sheet = WIDE) -> list[tuple[Dot, float, float]]:
    """Return each dot with its place; those of the same cell stand side by side, the fifth begins a row below."""
    cells: dict[tuple[int, int], list[Dot]] = {}
    for dot in dots:
        cells.setdefault((dot.feeling, dot.influence), []).append(dot)
    placed = []
    for (feeling, influence), crowd in cells.items():
        across = min(len(crowd), 3)
        for number, dot in enumerate(crowd):
            row, column = divmod(number, 3)
            x = sheet.x(feeling) + (column - (across - 1) / 2) * sheet.crowd
            placed.append((dot, x, _y(influence) + row * CROWD * 0.45))
    return placed


def _y(influence: float) -> float:
    return HEIGHT - BOTTOM - (influence + 0.35) / 5.7 * (HEIGHT - TOP - BOTTOM)
