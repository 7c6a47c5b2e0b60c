"""The board of relief against effort."""

from pmo_portal.core.drawing.matrix import Dot, matrix, place


def draw(*dots):
    return matrix(
        dots,
        "Relief against effort",
        corners=("do first", "plan well", "on the side", "not now"),
        cross=(0.5, 0.5),
        x_marks=[(0.2, "1 day")],
        y_marks=[(1, "160")],
        axes=("Effort", "Relief"),
    )


def dot(x=0.5, y=0.5, share=0.5, title="Two <lists>"):
    return Dot(x, y, share, 3, "160", title, 'href="/pain/"')


def test_what_can_be_pressed_is_a_group_with_the_finding():
    drawn = draw(dot())
    assert 'role="group"' in drawn and 'aria-label="Relief against effort"' in drawn
    assert '<a href="/pain/" class="bubble"' in drawn and "Two &lt;lists&gt;" in drawn


def test_the_corners_are_named_and_small_bubbles_lie_on_top():
    drawn = draw(dot(share=0, title="Small"), dot(share=1, title="Big"))
    assert all(f">{name}<" in drawn for name in ("do first", "plan well", "on the side", "not now"))
    assert drawn.index("Big") < drawn.index("Small")


def test_places():
    assert place(0, 1) == (64, 20) and place(1, 0) == (876, 416)
