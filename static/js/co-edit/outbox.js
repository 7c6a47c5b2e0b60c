// What is on its way: kept on this device before it is sent, and until it has come back on the stream. Sent one post at a time, in
// order, with the same ids until it is answered. What a closed tab left behind is adopted by the next one.
import { hold, orphans } from "./orphans.js";
import { postOperations } from "./post.js";

const PAUSES = [1000, 3000, 9000];
const AT_ONCE = 20, MOST = 500;

export class Outbox {
  // `told` is called with ("saving" | "saved" | "kept" | "not_saved"), `refused` with (op, answer), `reset` when the log is another.
  constructor({ url, epoch, told, refused, reset }) {
    Object.assign(this, { url, epoch, told, refused, reset, prefix: `ops:${url}:`, running: false, blocked: false, atOnce: AT_ONCE });
    Object.assign(this, { entries: [], waiting: new Map(), key: this.prefix + crypto.randomUUID() });
    hold(this.key);
    for (const back of ["online", "portal:online"]) addEventListener(back, () => this.wake());
  }

  get isAnswered() { return this.entries.every((entry) => entry.answered); }

  // Keeps an operation, or another state of one that has not been sent. A draft waits for what goes before it.
  put(op, { draft = false } = {}) {
    const known = this.entries.find((entry) => entry.op.id === op.id);
    if (!known && this.entries.length >= MOST) { this.told("not_saved"); return; }
    if (known) Object.assign(known, { op, draft });
    else this.entries.push({ op, draft });
    this.keep();
    if (!draft) this.wake();
  }

  // Resolves with the server's answer, whenever it comes.
  send(op) {
    return new Promise((resolve) => {
      this.waiting.set(op.id, resolve);
      this.put(op);
    });
  }

  drop(id) {
    this.entries = this.entries.filter((entry) => entry.op.id !== id);
    this.keep();
  }

  keep() {
    try {
      if (!this.entries.length) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, JSON.stringify(this.entries.map((entry) => entry.op)));
    } catch { this.told("not_saved"); }
  }

  async adopt() {
    await orphans(this.prefix, this.key, (ops) => {
      const known = new Set(this.entries.map((entry) => entry.op.id));
      this.entries.unshift(...ops.filter((op) => !known.has(op.id)).map((op) => ({ op, adopted: true })));
      this.keep();
    });
    this.wake();
  }

  wake() {
    this.hurry?.();
    if (!this.running && !this.blocked) this.run();
  }

  async run() {
    this.running = true;
    for (let failures = 0, batch; (batch = this.due()).length && !this.blocked;) {
      const slow = setTimeout(() => this.told("saving"), 1000);
      const { outcome, answers, status, pause } = await postOperations(this.url, this.epoch, batch);
      clearTimeout(slow);
      if (outcome === "answered") {
        failures = 0;
        answers.forEach((answer) => this.settle(answer));
      } else if (outcome === "unreadable") {
        this.single(batch);
      } else if (outcome === "refused") {
        this.stop(status);
      } else {
        this.told(status && failures >= PAUSES.length ? "not_saved" : "kept");
        await this.pause(pause || (PAUSES[failures] ?? 10000) * (0.75 + Math.random() / 2));
        failures += 1;
      }
    }
    this.running = false;
    if (this.isAnswered) this.told("saved");
  }

  due() { return this.entries.filter((entry) => !entry.draft && !entry.answered).slice(0, this.atOnce); }

  // One operation that the server cannot even read must not hold up the others: they go one by one until it is found.
  single(batch) {
    if (batch.length === 1) this.settle({ id: batch[0].op.id, ok: false, error: "" });
    this.atOnce = batch.length === 1 ? AT_ONCE : 1;
  }

  pause(milliseconds) {
    return new Promise((done) => { this.hurry = done; setTimeout(done, milliseconds); });
  }

  // Nothing that is kept here is thrown away: after signing in again, or on the new page, it goes out.
  stop(status) {
    this.blocked = true;
    this.told("not_saved");
    if (status === 409) this.reset();
  }

  settle(answer) {
    const entry = this.entries.find(({ op }) => op.id === answer.id);
    if (!entry || entry.answered) return;
    entry.answered = true;
    entry.seq = answer.seq;
    if (!answer.ok) {
      this.drop(answer.id);
      this.refused(entry.op, answer);
    }
    this.answered?.(entry, answer);
    this.waiting.get(answer.id)?.(answer);
    this.waiting.delete(answer.id);
  }
}
