"""Pictures along time: hours given back in steps, build and adoption on months, room for change."""

from collections.abc import Callable, Sequence

from .shapes import every_nth, rect, short, svg, text, ticks

CONFIDENCES = {"": "", "sure": "", "fairly": "mid", "guess": "low"}


def momentum(
    done: Sequence[float],
    planned: Sequence[float],
    labels: Sequence[str],
    label: str,
    say: Callable[[float], str] = short,
) -> str:
    """Return steps of what is done, and dashed what is planned *after* it; `labels` has one word for each month.

    `done` covers the first months, `planned` all of them (or is empty). Nothing is drawn without a value.
    """
    count = max(len(done), len(planned))
    if not done or not count:
        return ""
    width, height, left, right, top, bottom = 330, 170, 34, 52, 14, 26
    marks = ticks(0, max(1, *done, *planned), 4)
    x = lambda i: left + i * (width - left - right) / max(1, count - 1)  # noqa: E731
    y = lambda value: top + (1 - value / marks[-1]) * (height - top - bottom)  # noqa: E731
    body = [_line(left, width - right, y(mark)) + text(left - 6, y(mark) + 4, say(mark), "end") for mark in marks]
    path = _steps(x, y, list(enumerate(done)))
    body.append(f'<path class="f-relief" opacity=".18" d="{path}V{short(y(0))}H{short(x(0))}Z"/>')
    body.append(f'<path class="s-relief nofill sw3" d="{path}"/>')
    now = len(done) - 1
    if len(planned) > len(done):
        ahead = [(now, done[-1]), *list(enumerate(planned))[now + 1 :]]
        body.append(f'<path class="s-relief nofill sw2 dash" d="{_steps(x, y, ahead)}"/>')
        body.append(text(x(count - 1) + 6, y(planned[-1]) + 4, say(planned[-1])))
    anchor, shift = ("end", -8) if now else ("start", 8)
    body.append(f'<circle class="f-relief" cx="{short(x(now))}" cy="{short(y(done[-1]))}" r="5"/>')
    body.append(text(x(now) + shift, y(done[-1]) - 8, say(done[-1]), anchor, "strong"))
    written = every_nth(count, 5)
    body += [text(x(i), height - 6, labels[i], "middle") for i in range(min(count, len(labels))) if i in written]
    return svg("chart", width, height, body, label)


def _line(left, right, y) -> str:
    return f'<path class="grid" d="M{short(left)} {short(y)}H{short(right)}"/>'


def _steps(x, y, values) -> str:
    path = f"M{short(x(values[0][0]))} {short(y(values[0][1]))}"
    return path + "".join(f"H{short(x(i))}V{short(y(value))}" for i, value in values[1:])


def timeline_bar(
    build: tuple[float, float] | None,
    adoption: tuple[float, float] | None,
    months: int,
    now: float | None = None,
    confidence: str = "",
) -> str:
    """Return grid and bar of one row; places are shares 0-1 of the shown time, what lies outside is cut off."""
    grid = "".join(f'<path class="grid nss" d="M{short(k * 1000 / months)} 0V10"/>' for k in range(1, months))
    if now is not None and 0 <= now <= 1:
        grid += f'<path class="s-thread nss sw2" d="M{short(now * 1000)} 0V10"/>'
    bars = _span("f-accent", build, 1000, 4, 20) + _span("f-adopt", adoption, 1000, 4, 20)
    kind = f"tlbar {CONFIDENCES[confidence]}".rstrip()
    return svg("tlgrid", 1000, 10, [grid], stretch=True) + svg(kind, 1000, 28, [bars], stretch=True)


def mini_timeline(build: tuple[float, float] | None, adoption: tuple[float, float] | None) -> str:
    """Return the thin bar on a roadmap card; the words under it say the dates."""
    body = [
        rect("f-grid", 0, 3.5, 240, 3, ' rx="1.5"'),
        _span("f-accent", build, 240, 1, 8),
        _span("f-relief", adoption, 240, 1, 8, ' opacity=".45"'),
    ]
    return svg("minitl", 240, 10, body, stretch=True)


def _span(classes, span, width, y, height, extra="") -> str:
    if span is None:
        return ""
    start, end = (min(1.0, max(0.0, place)) for place in span)
    return rect(classes, start * width, y, (end - start) * width, height, extra)


def headroom(room: Sequence[float], load: Sequence[float], label: str, now: float | None = None) -> str:
    """Return room for change (0-5 a month, a stepped line) against what we ask (bars; coral where it is too much)."""
    if not room:
        return ""
    width, height, wide = 1000.0, 90.0, 1000.0 / len(room)
    y = lambda value: height - 6 - min(5, max(0, value)) * (height - 16) / 5  # noqa: E731
    path = f"M0 {short(y(room[0]))}"
    for i in range(len(room)):
        path += f"H{short((i + 1) * wide)}" + (f"V{short(y(room[i + 1]))}" if i + 1 < len(room) else "")
    body = [f'<path class="grid nss" d="M{short(k * wide)} 0V{short(height)}"/>' for k in range(1, len(room))]
    body.append(f'<path class="f-relieft" d="{path}V{short(height)}H0Z"/>')
    for i, (has, asked) in enumerate(zip(room, load, strict=False)):
        kind, opacity = ("f-pain", ".9") if asked > has else ("f-c1", ".75")
        shape = f' opacity="{opacity}" rx="2"'
        body.append(rect(kind, (i + 0.32) * wide, y(asked), wide * 0.36, height - y(asked), shape))
    body.append(f'<path class="s-relief nofill sw25 nss" d="{path}"/>')
    if now is not None and 0 <= now <= 1:
        body.append(f'<path class="s-thread nss sw2" d="M{short(now * width)} 0V{short(height)}"/>')
    return svg("tlroom", width, height, body, label, stretch=True)
