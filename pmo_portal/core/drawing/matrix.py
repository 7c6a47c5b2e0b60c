"""The board of relief against effort: bubbles on two axes, with the four corners named."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from .shapes import rect, short, svg, text

WIDTH, HEIGHT = 900, 460
LEFT, RIGHT, TOP, BOTTOM = 64, 24, 20, 44
SMALLEST, LARGEST = 9, 30


@dataclass(frozen=True)
class Dot:
    """One bubble: `x` and `y` 0-1, `share` 0-1 of the largest area, `level` 0-5 of the pain ramp, `attributes` ready HTML."""

    x: float
    y: float
    share: float
    level: int
    words: str
    title: str
    attributes: str


def place(x: float, y: float) -> tuple[float, float]:
    """Return where a spot of the board lies on the paper."""
    return LEFT + x * (WIDTH - LEFT - RIGHT), TOP + (1 - y) * (HEIGHT - TOP - BOTTOM)


def matrix(
    dots: Sequence[Dot],
    label: str,
    *,
    corners: Sequence[str],
    cross: tuple[float, float],
    x_marks: Sequence[tuple[float, str]],
    y_marks: Sequence[tuple[float, str]],
    axes: tuple[str, str],
) -> str:
    """Return the board. `corners` are named from top left, top right, bottom left, bottom right; `cross` is where they meet."""
    x_line, y_line = place(*cross)
    right, bottom = WIDTH - RIGHT, HEIGHT - BOTTOM
    body = [rect("f-relieft", LEFT, TOP, x_line - LEFT, y_line - TOP)]
    body += [f'<path class="grid" d="M{short(place(at, 0)[0])} {TOP}V{bottom}"/>' for at, _ in x_marks]
    body += [f'<path class="grid" d="M{LEFT} {short(place(0, at)[1])}H{right}"/>' for at, _ in y_marks]
    body += [f'<path class="s-line nss dash" d="M{short(x_line)} {TOP}V{bottom}M{LEFT} {short(y_line)}H{right}"/>']
    body += [text(place(at, 0)[0], bottom + 18, words, "middle") for at, words in x_marks]
    body += [text(LEFT - 8, place(0, at)[1] + 4, words, "end") for at, words in y_marks]
    body += [text(right, HEIGHT - 6, axes[0], "end", "strong"), text(LEFT, TOP - 6, axes[1], "start", "strong")]
    spots = (
        (LEFT + 10, TOP + 20, ""),
        (right - 8, TOP + 20, "end"),
        (LEFT + 10, bottom - 10, ""),
        (right - 8, bottom - 10, "end"),
    )
    body += [text(x, y, words, anchor, "corner") for (x, y, anchor), words in zip(spots, corners, strict=True)]
    body += [_bubble(dot) for dot in sorted(dots, key=lambda dot: -dot.share)]
    drawn = svg("chart matrix", WIDTH, HEIGHT, body, label)
    frame = f'data-left="{LEFT}" data-right="{RIGHT}" data-top="{TOP}" data-bottom="{BOTTOM}"'
    # A picture that holds things to press is a group: role="img" would hide them.
    return drawn.replace('role="img"', f'role="group" {frame}', 1)


def _bubble(dot: Dot) -> str:
    x, y = place(dot.x, dot.y)
    radius = math.sqrt(SMALLEST**2 + (LARGEST**2 - SMALLEST**2) * dot.share)
    anchor, shift = ("end", -radius - 6) if dot.x > 0.75 else ("start", radius + 6)
    return (
        f'<a {dot.attributes} class="bubble" transform="translate({short(x)} {short(y)})"><title>{escape(dot.title)}</title>'
        f'<circle class="h{dot.level}c" r="{short(radius)}"/><text class="h{dot.level}t" text-anchor="middle" y="4.5">'
        f"{escape(dot.words)}</text>{text(shift, 4.5, dot.title[:34], anchor, 'strong')}</a>"
    )
