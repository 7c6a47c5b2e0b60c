// One value of a card: a choice, a number, a span of two days, a set of ticks. It is sent when it is chosen, with the number of
// the state that the person saw; a chain of own changes names its first until that one has come back.
export class ScalarField {
  constructor(session, form, item, field) {
    Object.assign(this, { session, item, field, seen: session.first, last: null, later: null });
    const names = { build: ["build_start", "build_end"], adoption: ["adoption_start", "adoption_end"] }[field] ?? [field];
    this.inputs = names.flatMap((name) => [...form.querySelectorAll(`[name="${name}"]`)]);
    this.kind = names.length === 2 ? "span" : field === "pains" ? "ticks" : "one";
    for (const input of this.inputs) {
      input.addEventListener("change", () => this.chosen());
      input.addEventListener("blur", () => this.catchUp());
    }
    session.add(this);
  }

  get isBusy() { return false; }
  get isHere() { return this.inputs.includes(document.activeElement); }

  value() {
    if (this.kind === "ticks") return this.inputs.filter((box) => box.checked).map((box) => Number(box.value));
    if (this.kind === "one") return this.inputs[0].value;
    const [start, end] = this.inputs.map((input) => input.value || null);
    return start || end ? { start, end } : null;
  }

  show(value) {
    if (this.kind === "ticks") for (const box of this.inputs) box.checked = (value ?? []).includes(Number(box.value));
    else if (this.kind === "one") this.inputs[0].value = value ?? "";
    else [this.inputs[0].value, this.inputs[1].value] = [value?.start ?? "", value?.end ?? ""];
  }

  async chosen() {
    this.tellWrong("");
    const op = { id: crypto.randomUUID(), k: "set", item: this.item, field: this.field, base: this.seen, value: this.value() };
    if (this.last) op.base_from = this.last;
    this.last = op.id;
    const answer = await this.session.outbox.send(op);
    if (!answer.ok) this.tellWrong(answer.error);
  }

  frame(frame) {
    if (frame.item !== this.item || frame.f !== this.field || frame.k !== "set") {
      if (frame.id === this.last) this.last = null;
      return;
    }
    if (frame.id === this.last) { this.last = null; this.seen = frame.seq; return; }
    this.later = frame;
    if (!this.isHere || this.overtaken) this.catchUp();
  }

  // While somebody is in the field, what they see stays; their own choice is then compared with that.
  catchUp() {
    if (!this.later || this.last) return;
    this.show(this.later.v);
    this.seen = this.later.seq;
    this.later = null;
    this.overtaken = false;
  }

  // The own value waits as a suggestion: the field shows what stands on the card.
  kept(op) {
    if (op.item !== this.item || op.field !== this.field) return;
    this.last = null;
    this.overtaken = true;
    this.catchUp();
  }

  tellWrong(text) {
    const input = this.inputs.at(-1), id = `wrong-${this.field}`;
    document.getElementById(id)?.remove();
    for (const one of this.inputs) one.classList.toggle("is-invalid", Boolean(text));
    if (!text) { input.removeAttribute("aria-invalid"); return; }
    const line = Object.assign(document.createElement("div"), { id, className: "invalid-feedback d-block", textContent: text });
    line.setAttribute("role", "alert");
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", id);
    input.after(line);
  }
}
