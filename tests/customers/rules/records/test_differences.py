"""Where a file says something else than the portal."""

from datetime import date

import pytest

from customers.rules.records.differences import differences


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ({"tier": "core"}, {"tier": "core"}, []),
        ({"tier": "core"}, {"tier": "light"}, [("tier", "core", "light")]),
        ({"tier": "core"}, {"tier": None}, []),
        ({"people_count": None}, {"people_count": 40}, [("people_count", "", "40")]),
        ({"people_count": 40}, {"people_count": 40}, []),
        ({"since_date": date(2020, 1, 2)}, {"since_date": date(2020, 1, 2)}, []),
        ({"email": "Ruth@x.example"}, {"email": "ruth@x.example"}, []),
        ({"title": "head"}, {"title": "Head"}, [("title", "head", "Head")]),
        ({}, {"unknown": "x"}, []),
    ],
)
def test_what_differs_is_named_with_both_values(ours, theirs, found):
    assert differences(ours, theirs) == found
