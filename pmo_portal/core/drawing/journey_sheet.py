"""A whole journey as one picture to save: stages, the curve, and the circles of their pains."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from .journey import emotion
from .shapes import rect, short, svg, text, wrap

COLUMN, LEFT, TOP, CURVE = 220, 20, 60, 168


@dataclass(frozen=True)
class SheetPain:
    """A circle: `share` 0-1 of the largest, `level` 0-5 of the pain ramp, `words` in it, `title` beside it."""

    share: float
    level: int
    words: str
    title: str


@dataclass(frozen=True)
class SheetStage:
    title: str
    sentence: str
    pains: tuple[SheetPain, ...] = ()


def journey_sheet(title: str, stages: Sequence[SheetStage], today, later, places) -> str:
    """Return the picture; `today` and `later` are knots of 1 to 5, `places` 0-1 along the map."""
    width = LEFT * 2 + COLUMN * max(1, len(stages))
    below = TOP + 80 + CURVE + 30
    height = below + 56 * max((len(stage.pains) for stage in stages), default=0) + 30
    curve = emotion(today, later, "", places).replace(
        '<svg class="emo"', f'<svg x="{LEFT}" y="{TOP + 80}" width="{width - 2 * LEFT}" height="{CURVE}"', 1
    )
    body = [rect("f-sheet", 0, 0, width, height), text(LEFT, 36, title, "", "title"), curve]
    for number, stage in enumerate(stages):
        x = LEFT + number * COLUMN
        body.append(text(x, TOP + 14, f"{number + 1}  {stage.title}", "", "strong"))
        said = wrap(f"“{stage.sentence}”", 30, 3) if stage.sentence else []
        body += [text(x, TOP + 34 + 16 * line, words, "", "meta") for line, words in enumerate(said)]
        for place, pain in enumerate(stage.pains):
            body.append(_pain(x, below + 56 * place, pain))
    return svg("sheet", width, height, body, title).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)


def _pain(x: float, y: float, pain: SheetPain) -> str:
    radius = math.sqrt(11**2 + (22**2 - 11**2) * pain.share)
    kind = "strong light" if pain.level >= 5 else ""
    lines = "".join(text(x + 54, y + 24 + 15 * line, words) for line, words in enumerate(wrap(pain.title, 22, 2)))
    return (
        f'<circle class="h{pain.level}c" cx="{short(x + 24)}" cy="{short(y + 26)}" r="{short(radius)}"/>'
        f"{text(x + 24, y + 30.5, pain.words, 'middle', kind)}{lines}"
    )
