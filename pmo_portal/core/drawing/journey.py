"""How a journey feels, stage by stage: today, and after what is planned."""

from collections.abc import Sequence

from .shapes import runs, short, smooth_path, svg

WIDTH, HEIGHT, PAD = 1000, 168, 12


def emotion(
    today: Sequence[float | None],
    later: Sequence[float | None],
    label: str,
    places: Sequence[float] | None = None,
) -> str:
    """Return the curve of 1 (awful) to 5 (great) over the stages; a stage nobody has rated is a gap.

    `places` are 0-1 from left to right; without them the knots stand at equal distances.
    """
    if not any(value is not None for value in today):
        return ""
    count = len(today)
    places = places or [(i + 0.5) / count for i in range(count)]
    middle = short(_y(3))
    body = [f'<path class="s-line nss dash" opacity=".5" d="M0 {middle}H{WIDTH}"/>']
    both = [a if a is not None and i < len(later) and later[i] is not None else None for i, a in enumerate(today)]
    for run in runs(both):
        now, then = _spots(today, run, places), _spots(later, run, places)
        if len(run) > 1:
            back = smooth_path(list(reversed(now)))
            body.append(f'<path class="f-relief" opacity=".10" d="{smooth_path(then)} L{back[1:]}Z"/>')
    for run in runs(later[: len(today)]):
        spots = _spots(later, run, places)
        body.append(f'<path class="s-relief nofill sw2 nss" stroke-dasharray="6 5" d="{smooth_path(spots)}"/>')
    for run in runs(today):
        body.append(f'<path class="s-accent nofill sw3 nss rnd" d="{smooth_path(_spots(today, run, places))}"/>')
    body += [
        _knot(x, y, today[i]) for run in runs(today) for i, (x, y) in zip(run, _spots(today, run, places), strict=True)
    ]
    return svg("emo", WIDTH, HEIGHT, body, label, stretch=True)


def _y(value: float) -> float:
    return PAD + (5 - min(5, max(1, value))) / 4 * (HEIGHT - 2 * PAD)


def _spots(values, run, places):
    return [(places[i] * WIDTH, _y(values[i])) for i in run]


def _knot(x: float, y: float, value: float) -> str:
    colour = "s-pain" if value < 2.5 else "s-relief" if value >= 3.5 else "s-accent"
    spot = f'd="M{short(x)} {short(y)}h.01"'
    return (
        f'<path class="s-sheet nss rnd" stroke-width="20" {spot}/>'
        f'<path class="{colour} nss rnd" stroke-width="14" {spot}/>'
    )
