"""JavaScript and Python agree on generated text operations: the page and the server must read one change the same way."""

import json
import random
import shutil
import subprocess

import pytest

from pmo_portal.core import text_ops
from pmo_portal.launch.places import ROOT

NODE = shutil.which("node")
LETTERS = ["a", "b", " ", "\n", "é", "e\u0301", "👩‍🚀", "中", "ب", "🇩🇪"]
SCRIPT = """
import { apply, compose, diff, transform, isNoop } from %s;
import { readFileSync } from "node:fs";
for (const { text, one, two, after, other } of JSON.parse(readFileSync(0, "utf-8"))) {
  const [first, second] = transform(one, two);
  const typed = diff(text, other);
  const points = [...text];
  if (apply(points, one).join("") !== apply(text, one)) throw new Error("an array is another text than its string");
  if (JSON.stringify(diff(points, [...other])) !== JSON.stringify(typed)) throw new Error("another difference");
  console.log(JSON.stringify([apply(text, one), first, second, compose(one, after), isNoop(one), apply(text, typed), typed]));
}
"""


def words(chance: random.Random, most: int) -> str:
    return "".join(chance.choice(LETTERS) for _ in range(chance.randrange(most)))


def change(chance: random.Random, length: int) -> list:
    """Return an operation for a text of `length` code points, in canonical form."""
    parts, left = [], length
    while left:
        count = chance.randint(1, left)
        parts.append(chance.choice([count, count, -count]))
        parts.append(words(chance, 3))
        left -= count
    return text_ops.normalise([words(chance, 3), *parts])


def vectors(count: int) -> list[dict]:
    chance, found = random.Random(20261125), []
    for _ in range(count):
        text = words(chance, 20)
        one, two = change(chance, len(text)), change(chance, len(text))
        after = change(chance, text_ops.result_length(one))
        found.append({"text": text, "one": one, "two": two, "after": after, "other": words(chance, 20)})
    return found


@pytest.mark.skipif(NODE is None, reason="needs node, which the portal itself never does")
def test_both_languages_read_a_change_the_same_way():
    cases = vectors(1500)
    script = SCRIPT % json.dumps(str(ROOT / "static/js/text-ops.js"))
    command = [NODE, "--input-type=module", "-e", script]
    done = subprocess.run(command, input=json.dumps(cases), capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(cases)
    for case, (applied, first, second, composed, is_noop, other, typed) in zip(cases, answers, strict=True):
        assert applied == text_ops.apply(case["text"], case["one"])
        assert (first, second) == text_ops.transform(case["one"], case["two"])
        assert composed == text_ops.compose(case["one"], case["after"])
        assert is_noop == text_ops.is_noop(case["one"])
        assert other == case["other"] and typed == text_ops.normalise(typed)
