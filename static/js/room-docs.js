// The notes of all questions of a talk on this device: those of the page, and those kept here that know more.
import { RoomDoc } from "./room-doc.js";

export class RoomDocs extends Map {
  static from(questions, kept = []) {
    const docs = new RoomDocs();
    for (const { pk, version, notes } of questions) docs.set(pk, new RoomDoc({ question: pk, v: version, S: notes }));
    for (const one of kept) docs.#restore(new RoomDoc(one));
    return docs;
  }

  // A kept copy counts where it holds words that are not sent, or knows more than the page (which may be an old copy itself).
  #restore(doc) {
    const shown = this.get(doc.question);
    if (!shown || !doc.isClean || doc.v > shown.v) this.set(doc.question, doc);
  }

  get all() { return [...this.values()]; }
  get unsent() { return this.all.filter((doc) => !doc.isClean).length; }
  get isToSend() { return this.all.some((doc) => doc.isToSend); }
  get isRefused() { return this.all.some((doc) => !doc.isClean && !doc.isToSend && !doc.A); }
  get toKeep() { return this.all.filter((doc) => doc.v > 1 || !doc.isClean); }
  get outgoing() { return this.all.map((doc) => doc.outgoing()).filter(Boolean); }
  // One line of the log. Answers what the field must follow; `lost` gets the copy that can follow the log no more.
  hear(op, lost) {
    const doc = op.kind === "text" ? this.get(op.question) : null;
    try {
      return doc?.hear(op) ?? null;
    } catch {
      lost(doc);
      return null;
    }
  }

  get late() { return this.all.flatMap(({ late }) => late.map(({ seq }) => seq)); }
  sending(id) { return this.all.find(({ A }) => A?.id === id); }
}
