"""A score by month with its 95 % band, the events that may explain it, and gaps where nobody answered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from .shapes import band_path, every_nth, runs, short, smooth_path, svg, text, ticks, wrap


@dataclass(frozen=True)
class TrendPoint:
    """One month. `value` None = no mean (nobody, or too few); `answers` are drawn as dots instead of a mean."""

    label: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    answers: tuple[float, ...] = ()
    event: str = ""


@dataclass(frozen=True)
class Frame:
    """Where the values of a chart lie on the paper."""

    width: int
    height: int
    count: int
    low: float
    high: float
    left: int = 30
    right: int = 74
    top: int = 22
    bottom: int = 30
    marks: list[float] = field(default_factory=list)

    def x(self, place: int) -> float:
        if self.count == 1:
            return self.left + (self.width - self.left - self.right) / 2
        return self.left + place * (self.width - self.left - self.right) / (self.count - 1)

    def y(self, value: float) -> float:
        return self.top + (self.high - value) / (self.high - self.low) * (self.height - self.top - self.bottom)


def trend(
    points: Sequence[TrendPoint],
    label: str,
    limits: tuple[float, float] = (1, 5),
    is_wide: bool = True,
    say: Callable[[float], str] = short,
    target: float | None = None,
) -> str:
    """Return the chart, or nothing when no month has an answer. `say` writes a number in the reader's language.

    `target` is drawn as a dashed line across all months, where it lies within the limits.
    """
    values = [v for p in points for v in (p.value, p.low, p.high, *p.answers) if v is not None]
    if not values:
        return ""
    is_drawn = target is not None and limits[0] <= target <= limits[1]
    frame = _frame(points, [*values, target] if is_drawn else values, limits, is_wide)
    body = [_grid(frame, say), *_bands(frame, points), *_lines(frame, points), *_answers(frame, points)]
    if is_drawn:
        body.append(_target(frame, target))
    body += [*_months(frame, points, 12 if is_wide else 4), *_events(frame, points, is_wide), _last(frame, points, say)]
    return svg(f"chart {'not-s' if is_wide else 'only-s'}", frame.width, frame.height, body, label)


def _frame(points, values, limits, is_wide) -> Frame:
    low, high = max(limits[0], min(values)), min(limits[1], max(values))
    marks = [mark for mark in ticks(low, high) if limits[0] <= mark <= limits[1]] or list(limits)
    size = {"width": 650, "height": 330} if is_wide else {"width": 330, "height": 240, "right": 50}
    low, high = min(low, marks[0]), max(high, marks[-1])
    if low == high:
        low, high = limits
    return Frame(count=len(points), low=low, high=high, marks=marks, **size)


def _grid(frame: Frame, say) -> str:
    return "".join(
        f'<path class="grid" d="M{frame.left} {short(frame.y(mark))}H{frame.width - frame.right}"/>'
        + text(frame.left - 8, frame.y(mark) + 4, say(mark), "end")
        for mark in frame.marks
    )


def _target(frame: Frame, target: float) -> str:
    y = short(frame.y(target))
    return f'<path class="s-thread nofill sw2 dash" d="M{frame.left} {y}H{frame.width - frame.right}"/>'


def _bands(frame: Frame, points):
    has_band = [p.value if p.low is not None and p.high is not None else None for p in points]
    for run in runs(has_band):
        upper = [(frame.x(i), frame.y(min(frame.high, points[i].high))) for i in run]
        lower = [(frame.x(i), frame.y(max(frame.low, points[i].low))) for i in run]
        if len(run) == 1:
            yield f'<path class="s-band sw3" d="M{short(upper[0][0])} {short(upper[0][1])}V{short(lower[0][1])}"/>'
        else:
            yield f'<path class="f-band" d="{band_path(upper, lower)}"/>'


def _lines(frame: Frame, points):
    for run in runs([p.value for p in points]):
        places = [(frame.x(i), frame.y(points[i].value)) for i in run]
        if len(run) == 1:
            yield f'<circle class="f-c1" cx="{short(places[0][0])}" cy="{short(places[0][1])}" r="4"/>'
        else:
            yield f'<path class="s-c1 nofill sw3 rnd" d="{smooth_path(places)}"/>'


def _answers(frame: Frame, points):
    for i, point in enumerate(points):
        if point.value is None:
            for answer in point.answers:
                yield f'<circle class="s-c1 nofill sw2" cx="{short(frame.x(i))}" cy="{short(frame.y(answer))}" r="4"/>'


def _months(frame: Frame, points, room: int):
    written = every_nth(len(points), room)
    for i, point in enumerate(points):
        if i in written:
            is_last = i == len(points) - 1
            yield text(frame.x(i), frame.height - 8, point.label, "middle", "strong" if is_last else "")


def _events(frame: Frame, points, is_wide: bool):
    taken_until = -1e9
    for i, point in enumerate(points):
        if not point.event or point.value is None:
            continue
        x, y = frame.x(i), frame.y(point.value)
        yield f'<circle class="f-thread" cx="{short(x)}" cy="{short(y)}" r="4.5"/>'
        lines = wrap(point.event)
        half = max(len(line) for line in lines) * 3.2
        if not is_wide or x - half < taken_until:
            continue  # the sentence stands in the list under the chart
        taken_until = x + half
        x_text = min(max(x, frame.left + half), frame.width - half)
        goes_up = y - frame.top > 70
        end = y - 42 if goes_up else y + 42
        yield f'<path class="s-thread sw2" d="M{short(x)} {short(y)}V{short(end)}"/>'
        for k, line in enumerate(lines):
            y_text = end - 6 - 14 * (len(lines) - 1 - k) if goes_up else end + 13 + 14 * k
            yield text(x_text, y_text, line, "middle", "note")


def _last(frame: Frame, points, say) -> str:
    last = max((i for i, p in enumerate(points) if p.value is not None), default=None)
    if last is None:
        return ""
    point, x, y = points[last], frame.x(last), frame.y(points[last].value)
    mark = f'<circle class="f-c1" cx="{short(x)}" cy="{short(y)}" r="5.5"/>'
    if last != len(points) - 1 and len(points) > 1:
        return mark  # an old value is not written as if it were today's
    mark += text(x + 12, y + 2, say(point.value), classes="strong big")
    if point.low is not None and point.high is not None:
        mark += text(x + 12, y + 19, f"{say(point.low)}–{say(point.high)}")
    return mark
