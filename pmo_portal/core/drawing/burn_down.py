"""A line that should fall: what was known and what of it is left, step by step; the space between is what came back."""

from collections.abc import Callable, Sequence

from .shapes import every_nth, short, svg, text, ticks

Step = tuple[str, float, float]


def burn_down(
    steps: Sequence[Step], label: str, words: tuple[str, str], say: Callable[[float], str], is_wide: bool = True
) -> str:
    """Return the drawing of (name, known, left) for each moment; nothing for fewer than two.

    It is drawn in stairs, because nothing is known between two answers. `words` name the two lines at their ends.
    """
    if len(steps) < 2:
        return ""
    width, height, left, right = (650, 260, 44, 118) if is_wide else (330, 220, 36, 84)
    top, bottom = 14, 30
    marks = ticks(0, max(known for _, known, _ in steps) or 1, 4)
    x = lambda place: left + place * (width - left - right) / (len(steps) - 1)  # noqa: E731
    y = lambda value: top + (1 - value / marks[-1]) * (height - top - bottom)  # noqa: E731
    known = _stairs([(x(i), y(step[1])) for i, step in enumerate(steps)])
    rest = _stairs([(x(i), y(step[2])) for i, step in enumerate(steps)])
    floor = f"V{short(y(0))}H{left}Z"
    body = [f'<path class="grid" d="M{left} {short(y(mark))}H{width - right}"/>' for mark in marks]
    body += [text(left - 8, y(mark) + 4, say(mark), "end") for mark in marks]
    body += [f'<path class="f-relieft" d="{known}{floor}"/>', f'<path class="f-paint" d="{rest}{floor}"/>']
    body += [f'<path class="s-line nofill sw2" stroke-dasharray="5 5" d="{known}"/>']
    body += [f'<path class="s-pain nofill sw3 rnd" d="{rest}"/>']
    fitting = int((width - left - right) // (7 * max(len(step[0]) for step in steps))) + 1
    written = every_nth(len(steps), min(fitting, 6 if is_wide else 3))
    body += [text(x(i), height - 8, steps[i][0], "middle") for i in sorted(written)]
    body += _ends(x(len(steps) - 1) + 8, y, steps[-1], words, say)
    return svg(f"chart {'not-s' if is_wide else 'only-s'}", width, height, body, label)


def _stairs(points) -> str:
    path = f"M{short(points[0][0])} {short(points[0][1])}"
    return path + "".join(f"H{short(x)}V{short(y)}" for x, y in points[1:])


def _ends(x: float, y, last: Step, words: tuple[str, str], say) -> list[str]:
    """Name both lines where they end; the names never lie on each other."""
    high, low = y(last[1]), y(last[2])
    if low - high < 36:
        low = high + 36
    return [
        text(x, high + 4, say(last[1]), classes="strong"),
        text(x, high + 18, words[0]),
        text(x, low + 4, say(last[2]), classes="strong"),
        text(x, low + 18, words[1]),
    ]
