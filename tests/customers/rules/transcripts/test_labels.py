"""What is a name before words, and what only has a colon in it."""

import pytest

from customers.rules.transcripts.labels import label_of, names_among


@pytest.mark.parametrize(
    ("line", "name", "words"),
    [
        ("Ann: hi", "Ann", "hi"),
        ("Dr. Ann-Marie O'Hara : hi", "Dr. Ann-Marie O'Hara", "hi"),
        ("**Ann Lee:** hi: there", "Ann Lee", "hi: there"),
        ("[00:01:02] Speaker 2: hi", "Speaker 2", "hi"),
        ("李雷：你好", None, None),
        ("李雷： 你好", "李雷", "你好"),
        ("Ann:", "Ann", ""),
        ("Is it so? Then: yes", None, None),
        ("one two three four five six: no", None, None),
        ("https://example.org", None, None),
        ("12:30", None, None),
        ("# Heading: x", None, None),
    ],
)
def test_a_label_is_a_short_name_before_a_colon(line, name, words):
    label = label_of(line)
    assert (label and label.name, label and label.words) == (name, words)


def test_a_colon_in_a_sentence_makes_nobody_speak():
    assert names_among(["Ann: hi", "Bo: and then I thought: well", "and then I thought: well", "Ann: bye"]) == {
        "Ann",
        "Bo",
    }
    assert names_among(["We met in May.", "Result: good"]) == frozenset()
