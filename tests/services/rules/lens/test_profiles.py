"""What the lens knows of languages is plain data with patterns that can be read."""

import json
import re

import pytest

from services.rules.lens.profiles import KNOWN, as_data, code_of, profile_of


@pytest.mark.parametrize("language", [*KNOWN, "tlh", ""])
def test_a_profile_is_whole_and_travels_as_json(language):
    profile = profile_of(language)
    assert json.loads(json.dumps(as_data(profile)))["language"] == code_of(language)
    for pattern in (*profile["plus"], *profile["minus"], profile["hidden"]):
        re.compile(pattern)
    assert {"you", "glue", "work", "will"} <= set(profile)


@pytest.mark.parametrize(("given", "code"), [("de-AT", "de"), ("EN_gb", "en"), ("xx", "*"), ("", "*"), (None, "*")])
def test_codes(given, code):
    assert code_of(given) == code
