// Sends what this device has, each change with its id until it is answered, and brings what the others did. One record on the
// device holds it all: the copies of the notes, the taps that wait, and the number up to which the log was heard.
import { RoomDocs } from "./room-docs.js";
import { RoomKeeper } from "./room-keeper.js";
import { post } from "./room-post.js";
import { RoomPulse } from "./room-pulse.js";

const MOST = 40;

export class RoomSync extends EventTarget {
  #running = null;

  constructor({ data, store, tab, state }) {
    super();
    Object.assign(this, { data, keeper: new RoomKeeper(store, tab), line: "saved", here: null, sent: new Map() });
    this.pulse = new RoomPulse(() => this.push());
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
    this.pulse.soon();
  }

  compose(question, isOn) {
    for (const op of this.docs.get(question).compose(isOn)) this.#say("words", { question, op });
  }

  tap(kind, parts) {
    const change = { id: crypto.randomUUID(), kind, ...parts };
    this.taps.push(change);
    this.sent.set(change.id, change);
    this.keep();
    this.push();
    return change.id;
  }

  // What waits for the end of a composition is not heard yet: after a crash it is asked for again.
  keep() {
    const seq = () => Math.min(this.seq, ...this.docs.late.map((late) => late - 1));
    return this.keeper.keep(() => ({ seq: seq(), taps: this.taps, docs: this.docs.toKeep, isSent: !this.waiting }));
  }

  push() {
    if (this.#running) return this.#running.then(() => (this.waiting ? this.push() : null));
    this.#running = this.#exchange().finally(() => { this.#running = null; this.#again(); });
    return this.#running;
  }

  stop() {
    this.pulse.stop();
    this.stream?.close();
  }

  // One change from the stream; what lies between is asked for.
  take(op) {
    if (op.seq > this.seq + 1) this.push();
    else if (op.seq > this.seq) this.#follow([op]);
  }

  #again() {
    this.pulse.again({ hasMore: this.line === "saved" && this.docs.isToSend, hears: this.stream?.isOpen });
  }

  async #exchange() {
    this.pulse.begun();
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
    this.#follow(ops.filter((op) => op.seq > this.seq), { results, people, seq });
    this.#tell(this.docs.isRefused ? "not_saved" : "saved");
    for (const result of results.filter(({ ok }) => !ok)) this.#refused(result);
    if (more) this.push();
  }

  #follow(ops, { results = [], people = null, seq = 0 } = {}) {
    for (const op of ops) {
      const follow = this.docs.hear(op, (doc) => this.#say("lost-thread", doc));
      if (follow) this.#say("words", { question: op.question, op: follow });
    }
    this.seq = Math.max(this.seq, seq, ...ops.map((op) => op.seq));
    this.keep();
    const others = ops.filter((op) => op.by !== this.data.user || op.kind !== "text");
    this.#say("news", { results, ops: others, people });
  }

  #refused(result) {
    const doc = this.docs.sending(result.id);
    if (doc && result.code === "TextLengthMismatch") this.#say("lost-thread", doc);
    doc?.refuse();
    this.#say("refused", result);
  }

  #tell(line) {
    this.line = line;
    this.#say("line", line);
  }

  #say(name, detail) { this.dispatchEvent(new CustomEvent(name, { detail })); }
}
