// One page that follows one log: the outbox and the stream of [data-ops], and who is told of each frame. Behaviours of one
// page share it. Frames are taken in order, each once; after a gap the log is asked.
import { savedLine } from "../saved-state.js";
import { Outbox } from "./outbox.js";
import { Stream } from "./stream.js";

const sessions = new WeakMap();

export function sessionOf(element) {
  const root = element.closest("[data-ops]");
  if (!sessions.has(root)) sessions.set(root, new Session(root));
  return sessions.get(root);
}

class Session {
  constructor(root) {
    const { ops, live, epoch, seq, me } = root.dataset;
    Object.assign(this, { root, first: Number(seq), seq: Number(seq), me: Number(me), people: [], names: new Map(), past: [] });
    this.hearers = [];
    this.own = [];
    this.tell = savedLine(document.querySelector("[data-part=saved]"));
    const reset = () => this.startAnew();
    this.outbox = new Outbox({ url: ops, epoch: Number(epoch), told: (state) => this.status(state), refused: (op, answer) => this.hear("refused", op, answer), reset });
    this.outbox.answered = (entry, answer) => this.onAnswer(entry, answer);
    this.stream = new Stream({
      live, ops, reset, since: () => this.seq, gone: () => this.hear("gone"),
      frame: (frame) => this.take(frame), people: (people) => this.meet(people),
    });
    this.outbox.adopt();
  }

  // `hearer` has any of frame(frame, isOwn), refused(op, answer), people(list), gone(), kept(op, answer), flush().
  // Who comes late, because its module had to be loaded, is told what came before: it begins with the page, at `first`.
  add(hearer) {
    this.hearers.push(hearer);
    for (const [frame, isOwn] of this.past ?? []) hearer.frame?.(frame, isOwn);
    if (this.people.length) hearer.people?.(this.people);
  }

  // Everybody is here who begins with the page.
  complete() { this.past = null; }

  hear(what, ...details) {
    for (const hearer of this.hearers) hearer[what]?.(...details);
  }

  // Sends an operation of this page and resolves with its answer.
  send(op) {
    return this.outbox.send({ id: crypto.randomUUID(), ...op });
  }

  take(frame) {
    if (frame.seq <= this.seq) return;
    if (frame.seq > this.seq + 1) { this.stream.fetch(); return; }
    this.seq = frame.seq;
    const mine = this.outbox.entries.find(({ op }) => op.id === frame.id);
    if (mine) {
      // It may come back before the answer to its post does, or instead of it.
      this.outbox.settle({ id: frame.id, ok: true, seq: frame.seq, kind: frame.k });
      this.outbox.drop(frame.id);
    }
    const isOwn = Boolean(mine) && !mine.adopted;
    this.past?.push([frame, isOwn]);
    this.hear("frame", frame, isOwn);
  }

  onAnswer(entry, answer) {
    if (!answer.ok) return;
    if (answer.seq <= this.seq) this.outbox.drop(answer.id);
    else setTimeout(() => { if (answer.seq > this.seq) this.stream.fetch(); }, 5000);
    if (answer.kind === "suggest" && entry.op.k !== "suggest") this.hear("kept", entry.op, answer);
  }

  meet(people) {
    this.people = people;
    for (const person of people) this.names.set(person.u, person.name);
    this.hear("people", people);
  }

  nameOf(id) { return this.names.get(id)?.split(" ")[0] ?? this.root.dataset.somebody; }

  status(state) {
    this.tell(state, { time: clock() });
  }

  startAnew() {
    this.hear("flush");
    location.reload();
  }

  // Resolves with true when everything of this page is saved, with false after `patience` milliseconds.
  async settled(patience = 4000) {
    const until = Date.now() + patience;
    this.hear("flush");
    while (!(this.outbox.isAnswered && !this.hearers.some((hearer) => hearer.isBusy))) {
      if (Date.now() > until) return false;
      await new Promise((done) => setTimeout(done, 50));
      this.hear("flush");
    }
    return true;
  }
}

function clock() {
  return new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}
