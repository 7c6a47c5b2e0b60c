// One text that several people type into. S is the server's text, A what is on its way, the field itself is T = S + A + B.
// Somebody else's operation is moved over A and over B; the caret stays where it was in the words. While an input method
// composes, others' words wait.
import { apply, chars, compose, diff, isNoop, moved, transform } from "../text-ops.js";

const FLUSH = 400;

export class TextField {
  constructor(session, element, item, field) {
    Object.assign(this, { session, element, item, field, base: session.first, id: null, a: null, composing: false, stopped: false, late: [] });
    this.s = this.t = element.defaultValue;
    this.b = this.empty();
    element.addEventListener("input", () => this.typed());
    element.addEventListener("compositionstart", () => { this.composing = true; });
    element.addEventListener("compositionend", () => { this.composing = false; this.typed(); this.catchUp(); });
    element.addEventListener("blur", () => this.flush());
    addEventListener("pagehide", () => this.flush());
    session.add(this);
    if (element.value !== this.t) this.typed();
  }

  get isBusy() { return Boolean(this.a) || !isNoop(this.b); }
  empty() { const length = chars(this.t).length; return length ? [length] : []; }

  typed() {
    const now = this.element.value;
    if (this.stopped || now === this.t) return;
    this.b = compose(this.b, diff(this.t, now));
    this.t = now;
    this.next ??= crypto.randomUUID();
    // Kept on this device with each key: if the page goes before it is sent, the next page sends it.
    this.session.outbox.put(this.operation(), { draft: true });
    this.session.status("writing");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), FLUSH);
  }

  operation() {
    const op = { id: this.next, k: "text", item: this.item, field: this.field, base: this.base, op: this.b };
    return this.a ? { ...op, base_from: this.id } : op;
  }

  flush() {
    clearTimeout(this.timer);
    if (this.a || this.composing || this.stopped) return;
    if (isNoop(this.b)) { if (this.next) this.session.outbox.drop(this.next); this.next = null; return; }
    const op = this.operation();
    Object.assign(this, { a: this.b, id: this.next, next: null });
    this.b = this.empty();
    this.session.outbox.put(op);
  }

  frame(frame) {
    if (frame.item !== this.item || frame.f !== this.field || this.stopped) return;
    if (frame.id === this.id || frame.k === "text") this.late.push(frame);
    if (!this.composing) this.catchUp();
  }

  catchUp() {
    this.typed();
    for (const frame of this.late.splice(0)) {
      if (frame.id !== this.id) this.theirs(frame);
      else if (frame.k === "text") this.ours(frame);
      else this.stop();
    }
  }

  ours(frame) {
    this.s = apply(this.s, frame.op);
    Object.assign(this, { base: frame.seq, a: null, id: null });
    if (this.next) this.session.outbox.put(this.operation(), { draft: true });
    this.flush();
  }

  theirs(frame) {
    let op = frame.op;
    this.s = apply(this.s, op);
    this.base = frame.seq;
    if (this.a) [op, this.a] = transform(op, this.a);
    [op, this.b] = transform(op, this.b);
    this.show(op);
    // What is not yet sent is kept as it reads now.
    if (this.next) this.session.outbox.put(this.operation(), { draft: true });
  }

  show(op) {
    const { element } = this, old = element.value, isHere = document.activeElement === element;
    const place = (offset) => chars(old.slice(0, offset)).length;
    const carets = isHere ? [element.selectionStart, element.selectionEnd].map((at) => moved(place(at), op)) : null;
    const scroll = element.scrollTop;
    this.t = element.value = apply(old, op);
    const units = (at) => chars(this.t).slice(0, at).join("").length;
    if (carets) element.setSelectionRange(...carets.map(units), element.selectionDirection);
    element.scrollTop = scroll;
  }

  // The words were kept as a suggestion or refused: they stay in the field to be read, and nothing is sent twice.
  stop() {
    this.stopped = true;
    if (this.next) this.session.outbox.drop(this.next);
    Object.assign(this, { a: null, b: [], next: null });
    this.element.readOnly = true;
  }

  refused(op) {
    if (op.id === this.id) this.stop();
  }
}
