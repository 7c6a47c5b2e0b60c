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
  }

  get text() { return this.T.join(""); }
  get isClean() { return !this.A && this.text === this.S.join(""); }

  get isToSend() { return !this.isClean && this.text !== this.blocked; }

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

  // One logged change, ours or somebody else's. Answers the operation that the field must follow, null if none.
  hear({ id, version, op }) {
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
    [theirs] = transform(theirs, typed);
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
    this.v = v;
    this.S = [...notes];
    this.T = [...(notes.includes(mine) ? notes : mine.includes(notes) ? mine : `${notes}\n\n${mine}`)];
  }
}
