// Sends what this device has, each change with its id until it is answered, and brings what the others did. One record on the
// device holds it all: the copies of the notes, the taps that wait, and the number up to which the log was heard.
import { RoomDocs } from "./room-docs.js";
import { RoomKeeper } from "./room-keeper.js";
import { post } from "./room-post.js";

const PAUSE = 500, LONGEST = 2000, LOOK = 3000, LOOK_HIDDEN = 15000, MOST = 40;

export class RoomSync extends EventTarget {
  #running = null; #timer = null; #since = 0; #look = null;

  constructor({ data, store, tab, state }) {
    super();
    Object.assign(this, { data, keeper: new RoomKeeper(store, tab), line: "saved", here: null, sent: new Map() });
    this.seq = state ? Math.min(state.seq, data.seq) : data.seq;
    this.taps = state?.taps ?? [];
    this.docs = RoomDocs.from(data.questions, state?.docs);
  }

  get waiting() { return this.taps.length + this.docs.unsent; }

  type(question, text) {
    this.docs.get(question).type(text);
    this.wroteAt = Date.now();
    this.#tell("writing");
    this.keep().then((isKept) => isKept || this.#tell("not_kept"));
    this.#soon();
  }

  tap(kind, parts) {
    const change = { id: crypto.randomUUID(), kind, ...parts };
    this.taps.push(change);
    this.sent.set(change.id, change);
    this.keep();
    this.push();
    return change.id;
  }

  // Words wait for a pause in the typing, but never long.
  #soon() {
    this.#since ||= Date.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.push(), Math.max(0, Math.min(PAUSE, this.#since + LONGEST - Date.now())));
  }

  keep() {
    return this.keeper.keep(() => ({ seq: this.seq, taps: this.taps, docs: this.docs.toKeep, isSent: !this.waiting }));
  }

  push() {
    if (this.#running) return this.#running.then(() => (this.waiting ? this.push() : null));
    this.#running = this.#exchange().finally(() => { this.#running = null; this.#again(); });
    return this.#running;
  }

  stop() {
    this.isOver = true;
    clearTimeout(this.#look);
  }

  #again() {
    clearTimeout(this.#look);
    if (this.isOver) return;
    const wait = this.line === "saved" && this.docs.isToSend ? PAUSE : document.hidden ? LOOK_HIDDEN : LOOK;
    this.#look = setTimeout(() => this.push(), wait);
  }

  async #exchange() {
    clearTimeout(this.#timer);
    this.#since = 0;
    // Without a line nothing is cut into changes yet: what is typed meanwhile goes out as one.
    if (!navigator.onLine) return this.#tell("kept");
    const changes = [...this.docs.outgoing, ...this.taps].slice(0, MOST);
    // A change has its id on the disk before it is sent: after a crash it goes out again as the same one.
    if (changes.length) await this.keep();
    const slow = setTimeout(() => changes.length && this.#tell("saving"), 1000);
    const writes = Date.now() - (this.wroteAt ?? 0) < 5000;
    const { fate, answer } = await post(this.data.url, { user: this.data.user, since: this.seq, here: this.here, writes, changes });
    clearTimeout(slow);
    if (fate === "taken") this.#understand(answer);
    else this.#tell(fate);
  }

  #understand({ results, ops, seq, more, people }) {
    const answered = new Map(results.map((result) => [result.id, result]));
    this.taps = this.taps.filter((tap) => !answered.has(tap.id));
    for (const op of ops) if (op.kind === "text") this.#hear(op);
    this.seq = Math.max(this.seq, seq);
    this.keep();
    const others = ops.filter((op) => op.by !== this.data.user || op.kind !== "text");
    this.dispatchEvent(new CustomEvent("news", { detail: { results, ops: others, people } }));
    this.#tell(this.docs.isRefused ? "not_saved" : "saved");
    for (const result of results.filter(({ ok }) => !ok)) this.#refused(result);
    if (more) this.push();
  }

  #hear(op) {
    const doc = this.docs.get(op.question);
    let follow = null;
    try {
      follow = doc?.hear(op);
    } catch {
      this.dispatchEvent(new CustomEvent("lost-thread", { detail: doc }));
    }
    if (follow) this.dispatchEvent(new CustomEvent("words", { detail: { question: op.question, op: follow } }));
  }

  #refused(result) {
    const doc = this.docs.sending(result.id);
    if (doc && result.code === "TextLengthMismatch") this.dispatchEvent(new CustomEvent("lost-thread", { detail: doc }));
    doc?.refuse();
    this.dispatchEvent(new CustomEvent("refused", { detail: result }));
  }

  #tell(line) {
    this.line = line;
    this.dispatchEvent(new CustomEvent("line", { detail: line }));
  }
}
