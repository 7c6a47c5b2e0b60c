"""Two pictures of a journey side by side."""

from customers.rules.journey_compare import compare, curve_of_picture, feeling_of


def stage(pk, title, emotion=0, steps=(), left=0.0):
    return {
        "id": pk,
        "title": title,
        "emotion": emotion,
        "steps": [{"title": t, "emotion": e} for t, e in steps],
        "hours": left,
        "left": left,
    }


def test_a_stage_feels_as_its_steps_do_on_average():
    assert feeling_of(stage(1, "Ask", 2)) == 2
    assert feeling_of(stage(1, "Ask", 2, (("Form", -2), ("Wait", -1)))) == -1.5


def test_stages_meet_by_id_and_the_gone_ones_stand_last():
    before = {"stages": [stage(1, "Ask", -1, left=160), stage(2, "Gone", 1, left=4)]}
    after = {"stages": [stage(3, "New", 2), stage(1, "We ask", 1, left=40)]}
    changes = compare(before, after)
    assert [(c.title, c.felt_before, c.felt_after, c.hours_less) for c in changes] == [
        ("New", None, 2, 0),
        ("We ask", -1, 1, 120),
        ("Gone", 1, None, 4),
    ]


def test_the_curve_of_a_picture():
    points = curve_of_picture({"stages": [stage(1, "Ask", -1), stage(2, "Live", 0, (("Use", 2),))]})
    assert [(point.place, point.today) for point in points] == [(0.25, -1), (0.75, 2)]
