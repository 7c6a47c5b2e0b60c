"""Two devices and one log, without a browser: whose words come first at one caret, and what waits for a composition."""

import itertools
import json
import shutil
import subprocess

import pytest

from pmo_portal.launch.places import ROOT

NODE = shutil.which("node")
STAGE = """
import { RoomDoc } from %s;
import { apply, moved, transform } from %s;
const log = [];
let text = [];
// The server: an operation is moved over what was logged after its base.
function take(sent) {
  if (log.some(({ id }) => id === sent.id)) return;
  const op = log.slice(sent.base - 1).reduce((op, logged) => transform(logged.op, op)[1], sent.op);
  text = apply(text, op);
  log.push({ seq: log.length + 1, id: sent.id, kind: "text", version: log.length + 2, op });
}
class Person {
  constructor() { this.doc = new RoomDoc({ question: 1, v: 1, S: "" }); this.caret = 0; this.heard = 0; }
  type(letter) {
    const points = [...this.doc.T];
    points.splice(this.caret, 0, letter);
    this.caret += 1;
    this.doc.type(points.join(""));
  }
  send() { const sent = this.doc.outgoing(); if (sent) take(sent); }
  hear() {
    for (const change of log.slice(this.heard)) {
      const op = this.doc.hear(change);
      if (op) this.caret = moved(this.caret, op);
    }
    this.heard = log.length;
  }
  finish(changes) { for (const op of changes) this.caret = moved(this.caret, op); }
}
const one = new Person(), two = new Person();
const settle = () => { for (let round = 0; round < 4; round += 1) for (const who of [one, two]) { who.send(); who.hear(); } };
%s
settle();
console.log(JSON.stringify({ text: text.join(""), one: one.doc.text, two: two.doc.text }));
"""


def play(scene: str) -> dict:
    paths = [json.dumps(str(ROOT / "static/js" / name)) for name in ("room-doc.js", "text-ops.js")]
    script = STAGE % (*paths, scene)
    done = subprocess.run([NODE, "--input-type=module", "-e", script], capture_output=True, text=True, timeout=200)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


pytestmark = pytest.mark.skipif(NODE is None, reason="needs node, which the portal itself never does")


@pytest.mark.parametrize("every", [1, 2, 3, 5])
def test_two_who_type_at_one_caret_do_not_cut_each_others_words(every):
    """Each letter may go out and come in at another moment; one race at the start may cut once, never letter by letter."""
    found = play(f"""
for (let at = 0; at < 20; at += 1) {{
  one.type("abcdefghijklmnopqrst"[at]);
  two.type("ABCDEFGHIJKLMNOPQRST"[at]);
  if (at % {every} === 0) {{ one.send(); two.send(); }}
  if (at % {every + 1} === 0) {{ two.hear(); one.hear(); }}
}}""")
    assert found["one"] == found["two"] == found["text"]
    pieces = "".join("a" if letter.islower() else "A" for letter in found["text"])
    turns = 1 + sum(left != right for left, right in itertools.pairwise(pieces))
    assert len(pieces) == 40 and turns <= 4, found["text"]


def test_while_somebody_composes_the_field_stays_and_nothing_goes_out():
    found = play("""
one.doc.compose(true);
one.type("n");
two.type("X"); two.send(); two.hear();
one.send(); one.hear();
if (log.length !== 1 || one.doc.text !== "n") throw new Error(`sent ${log.length}, shows ${one.doc.text}`);
one.type("i");
one.finish(one.doc.compose(false));
if (one.caret !== 2) throw new Error(`caret ${one.caret}`);""")
    assert found == {"text": "niX", "one": "niX", "two": "niX"}
