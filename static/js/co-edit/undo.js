// Ctrl+Z and the toast: takes back this tab's own operations, one by one, by a new operation of the server's making; Ctrl+Shift+Z
// puts them there again. What others wrote stays.
import { toast } from "../behaviours/toast.js";

export class Undo {
  constructor(session) {
    Object.assign(this, { session, done: [], undone: [] });
    session.add(this);
    document.addEventListener("keydown", (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "z") return;
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && !event.target.dataset.liveField) return;
      event.preventDefault();
      if (event.shiftKey) this.redo();
      else this.undo();
    });
  }

  frame(frame, isOwn) {
    if (!isOwn || this.answering) return;
    if (["text", "set", "move", "add", "delete", "undelete"].includes(frame.k) && !this.made?.has(frame.id)) {
      this.done.push(frame.seq);
      this.undone = [];
    }
  }

  offer(text, seq) {
    toast(text, { action: () => this.takeBack(seq) });
  }

  undo() {
    const seq = this.done.at(-1);
    if (seq) this.takeBack(seq);
  }

  async takeBack(seq) {
    this.done = this.done.filter((one) => one !== seq);
    const answer = await this.ask(seq);
    if (answer.ok && answer.kind !== "suggest") this.undone.push(answer.seq);
  }

  async redo() {
    const seq = this.undone.pop();
    const answer = seq && (await this.ask(seq));
    if (answer?.ok && answer.kind !== "suggest") this.done.push(answer.seq);
  }

  async ask(seq) {
    await this.session.settled(2000);
    const id = crypto.randomUUID();
    this.made = (this.made ?? new Set()).add(id);
    const answer = await this.session.outbox.send({ id, k: "undo", target: seq });
    if (!answer.ok) toast(answer.error, { isBad: true });
    return answer;
  }
}
