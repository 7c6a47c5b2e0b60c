"""Charts as templates call them: translated words, the reader's numbers, both widths."""

from django.template import Context, Template
from django.utils import translation


def render(source, **context):
    return Template("{% load charts %}" + source).render(Context(context))


def test_a_trend_is_drawn_wide_and_narrow_with_its_events_as_words():
    months = [{"label": "Oct", "value": 3.5, "event": "<New> tool"}, {"label": "Nov", "value": 3.8}]
    drawn = render('{% trend months label="It rose." %}', months=months)
    assert drawn.count('aria-label="It rose."') == 2 and "not-s" in drawn and "only-s" in drawn
    assert "<b>Oct</b> &lt;New&gt; tool" in drawn


def test_a_trend_without_answers_prints_nothing():
    assert render('{% trend months label="x" %}', months=[{"label": "Oct"}]) == ""


def test_numbers_are_written_as_the_reader_writes_them():
    with translation.override("de"):
        drawn = render('{% trend months label="x" %}', months=[{"label": "Nov", "value": 3.8}])
    assert ">3,8</text>" in drawn


def test_nps_says_three_shares():
    drawn = render("{% nps_bar 9 26 29 %}")
    assert "<b>14%</b> no" in drawn and "<b>41%</b> unsure" in drawn and "<b>45%</b> yes" in drawn
    assert render("{% nps_bar 0 0 0 %}") == ""


def test_the_table_has_a_heading_for_every_row_and_a_dash_for_a_gap():
    drawn = render('{% numbers_table "By month" headers rows %}', headers=["Month", "Oct"], rows=[["Mean", None]])
    assert '<th scope="row">Mean</th>' in drawn and ">–<" in drawn


def test_pictures_carry_no_style_attribute():
    drawn = render(
        "{% momentum done plan names label='x' unit='h' %}{% emotion now later label='x' %}{% headroom now now label='x' %}"
        "{% ring 50 label='x' text='50' %}{% share_bar parts %}{% pain_ball 40 %}{% timeline_bar span span 10 0.5 %}"
        "{% mini_timeline span span %}{% spark now label='x' %}{% bar 30 label='x' %}",
        done=[0, 5],
        plan=[0, 5, 9],
        names=["Jan", "Feb", "Mar"],
        now=[2, 3],
        later=[3, 4],
        parts=[("Ruth", 74, "thread"), ("you", 26, "accent")],
        span=(0.1, 0.4),
    )
    assert "style=" not in drawn and drawn.count("<svg") == 11
    assert 'aria-label="Ruth 74%, you 26%"' in drawn
