"""A pain finds the services that take away its kind, speak of the same things, or helped elsewhere."""

from services.rules.matching import Offer, matches, words_of

LIST = Offer(1, "One list of open claims. Nobody knows which list is true.", frozenset({"double_work"}))
HOUR = Offer(2, "An hour in which what is stuck is untied.", frozenset({"silence"}))
PAGE = Offer(3, "All projects on one page.", frozenset({"too_much"}), share=0.9)


def test_kind_and_words_both_count():
    found = matches("double_work", "By Friday I no longer know which list is the real one", [HOUR, LIST, PAGE])
    assert [match.pk for match in found] == [1]
    assert found[0].same_kind
    assert "list" in found[0].common


def test_what_helped_most_elsewhere_comes_first_among_equals():
    weak, strong = Offer(4, "", frozenset({"silence"}), 0.2), Offer(5, "", frozenset({"silence"}), 0.8)
    assert [match.pk for match in matches("silence", "quiet", [weak, strong, HOUR])] == [5, 4, 2]


def test_the_same_pain_elsewhere_is_a_reason_alone_and_no_reason_is_no_match():
    used = Offer(6, "", frozenset(), is_used_for=True)
    assert [match.pk for match in matches("other", "xyz", [used, LIST, PAGE])] == [6]
    assert matches("other", "", [LIST, HOUR, PAGE]) == []


def test_forms_of_a_word_meet_and_empty_words_do_not_count():
    assert words_of("Lists, listing, everybody, that") == {"lists", "listin"}
    assert words_of("Genehmigung Genehmigungen nicht") == {"genehm"}


def test_no_more_than_asked_for():
    assert len(matches("silence", "", [Offer(pk, "", frozenset({"silence"})) for pk in range(9)], most=5)) == 5
