"""Charts as SVG text: pure functions, no Django, no style attributes. The tags are in `templatetags/charts.py`.

Colours are classes (`s-…` strokes, `f-…` fills), so a change of theme and print need no redraw. Everything is drawn from
the data given: no points draw nothing, a month without an answer is a gap, and no line goes on past the last answer.
"""
