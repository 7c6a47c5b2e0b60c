// The notes under one question on this device (COEDIT.md, "Text binding"): what the server has (S, at version v), what is
// on its way (A), and what stands in the field (T). Words of others go in under what is typed; nothing typed is ever lost.
import { apply, diff, transform } from "./text-ops.js";

export class RoomDoc {
  constructor({ question, v, S, T = S, A = null }) {
    this.question = question;
    this.v = v;
    this.S = [...S];
    this.T = [...T];
    this.A = A;
    this.late = [];
  }

  get text() { return this.T.join(""); }
  get isClean() { return !this.A && this.text === this.S.join(""); }

  get isToSend() { return !this.isClean && !this.composing && this.text !== this.blocked; }

  toJSON() { return { question: this.question, v: this.v, S: this.S.join(""), T: this.text, A: this.A }; }

  type(text) { this.T = [...text]; }

  // The next change to send: the one on its way again, else what was typed since; null where there is nothing.
  outgoing() {
    if (!this.isToSend) return null;
    if (!this.A) {
      const op = diff(this.S, this.T);
      if (op.every((part) => part > 0)) return null;
      // `op` goes out as it was made over `base`; `now` is the same change over the S of this moment.
      this.A = { id: crypto.randomUUID(), base: this.v, op, now: op };
    }
    return { id: this.A.id, kind: "text", question: this.question, base: this.A.base, op: this.A.op };
  }

  // While an input method composes, nothing of this text is sent, and the words of others wait: the field must not change.
  compose(isOn) {
    this.composing = isOn;
    return isOn ? [] : this.late.splice(0).map((change) => this.hear(change)).filter(Boolean);
  }

  // One logged change, ours or somebody else's. Answers the operation that the field must follow, null if none.
  hear(change) {
    const { id, version, op } = change;
    if (this.composing) { this.late.push(change); return null; }
    if (version !== this.v + 1) return null;
    this.v = version;
    if (this.A?.id === id) {
      this.S = apply(this.S, this.A.now);
      this.A = null;
      return null;
    }
    const sent = this.A ? apply(this.S, this.A.now) : this.S;
    const typed = diff(sent, this.T);
    let theirs = op;
    if (this.A) [theirs, this.A.now] = transform(op, this.A.now);
    this.S = apply(this.S, op);
    // What is not sent yet may stand where we like: before theirs at the same place, so that two who write at one caret do
    // not cut each other's words. What is on its way stands behind theirs, as the server puts it.
    [, theirs] = transform(typed, theirs);
    this.T = apply(this.T, theirs);
    return theirs;
  }

  // The server will never take this change: the words stay here, and go out anew once they were changed.
  refuse() {
    this.A = null;
    this.blocked = this.text;
  }

  // Where this copy can follow the log no more: theirs first, then ours, so that somebody can put it right.
  startOver(v, notes) {
    const mine = this.text;
    this.A = this.blocked = null;
    this.late = [];
    this.v = v;
    this.S = [...notes];
    this.T = [...(notes.includes(mine) ? notes : mine.includes(notes) ? mine : `${notes}\n\n${mine}`)];
  }
}
