"""Small pictures beside a number: a line, a bar, a ring, shares of a whole, a pain circle."""

import math
from collections.abc import Sequence
from html import escape

from .shapes import line_path, rect, runs, short, svg, text

FILLS = {"relief", "pain", "thread", "line", "accent", "c1", "c2", "grid"}


def spark(values: Sequence[float | None], label: str, limits: tuple[float, float] = (1, 5)) -> str:
    """Return a small line with a dot at the last value; gaps stay gaps; nothing without values."""
    width, height, pad = 104, 32, 4
    known = [value for value in values if value is not None]
    if not known:
        return ""
    low, high = limits
    step = (width - 2 * pad) / max(1, len(values) - 1)
    spot = lambda i: (  # noqa: E731
        width / 2 if len(values) == 1 else pad + i * step,
        height - pad - (min(high, max(low, values[i])) - low) / (high - low) * (height - 2 * pad),
    )
    body = [f'<path class="s-c1 nofill sw2 rnd" d="{line_path([spot(i) for i in run])}"/>' for run in runs(values)]
    last = max(i for i, value in enumerate(values) if value is not None)
    share = (values[last] - low) / (high - low)
    kind = "f-pain" if share < 0.5 else "f-relief" if share >= 0.75 else "f-c1"
    x, y = spot(last)
    body.append(f'<circle class="{kind}" cx="{short(x)}" cy="{short(y)}" r="3.5"/>')
    return svg("spark", width, height, body, label)


def bar(pct: float, label: str = "", kind: str = "accent", second_pct: float = 0, second_kind: str = "relief") -> str:
    """Return a bar of 0-100; a second part follows the first and never leaves the bar."""
    first = _pct(pct)
    second = min(_pct(second_pct), 100 - first)
    body = [rect(f"f-{_kind(kind)}", 0, 0, first, 8), rect(f"f-{_kind(second_kind)}", first, 0, second, 8)]
    return svg("bar", 100, 8, body, label, stretch=True)


def ring(pct: float, label: str, words: str = "", kind: str = "relief", size: int = 64, stroke: int = 7) -> str:
    """Return a ring filled to 0-100 from the top, with `words` in the middle."""
    radius, middle = (size - stroke) / 2, size / 2
    around = 2 * math.pi * radius
    shape = f'cx="{short(middle)}" cy="{short(middle)}" r="{short(radius)}" stroke-width="{stroke}"'
    filled = around * _pct(pct) / 100
    body = [f'<circle class="nofill ring-bg" {shape}/>']
    if filled:
        body.append(
            f'<circle class="nofill s-{_kind(kind)} rnd" {shape} stroke-dasharray="{short(filled)} {short(around)}"'
            f' transform="rotate(-90 {short(middle)} {short(middle)})"/>'
        )
    body.append(text(middle, middle + 5, words, "middle", "strong"))
    return svg("chart ring", size, size, body, label)


def shares(parts: Sequence[tuple[str, float, str]], label: str, classes: str = "chart shares", height: int = 26) -> str:
    """Return parts of a whole side by side. A part is (words, amount, kind); amounts are scaled to their sum."""
    total = sum(max(0.0, amount) for _, amount, _ in parts)
    if total <= 0:
        return ""
    width, x, gap, body = 330.0, 0.0, 2.0, []
    for _words, amount, kind in parts:
        wide = width * max(0.0, amount) / total
        body.append(rect(f"f-{_kind(kind)}", x, 0, max(wide - gap, min(wide, 1)), height, ' rx="3"'))
        x += wide
    return svg(classes, width, height, body, label, stretch=classes == "share-bar")


def key(parts: Sequence[tuple[str, float, str]], percents: Sequence[str]) -> str:
    """Return the words under the shares: a swatch, the percentage, the name."""
    items = (
        f'<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="f-{_kind(kind)}" width="10" height="10" rx="2"/>'
        f"</svg><b>{escape(percent)}</b> {escape(words)}</li>"
        for (words, _, kind), percent in zip(parts, percents, strict=True)
    )
    return f'<ul class="key">{"".join(items)}</ul>'


def pain_ball(score: float, label: str) -> str:
    """Return the circle of a pain of 0-100: its *area* grows with the score, its colour darkens in six steps."""
    level = heat_level(score)
    radius = 9 + 10 * math.sqrt(_pct(score) / 100)
    body = [
        f'<circle class="h{level}" cx="20" cy="20" r="{short(radius)}"/>',
        text(20, 25, short(round(_pct(score))), "middle", f"h{level}t"),
    ]
    return svg("painball", 40, 40, body, label)


def heat_level(score: float | None) -> int:
    """Return the step 0…5 of a pain of 0-100; each step is 20 wide and 0 is only for (nearly) nothing: under 20."""
    return 0 if score is None else min(5, int(_pct(score) // 20) + (1 if score >= 20 else 0))


def _pct(amount: float | None) -> float:
    return min(100.0, max(0.0, float(amount or 0)))


def _kind(kind: str) -> str:
    if kind not in FILLS:
        raise ValueError(f"No chart colour is called {kind!r}; there are {', '.join(sorted(FILLS))}.")
    return kind
