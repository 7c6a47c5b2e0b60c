// What is said aloud: a conflict at once, others' changes at most every ten seconds and as one sentence.
const PAUSE = 10000;

export class Spoken {
  constructor(session) {
    Object.assign(this, { session, words: session.root.dataset, news: [], last: 0 });
    this.polite = document.querySelector("[data-part=changes]");
    this.alert = document.querySelector("[data-part=alert]");
    session.add(this);
  }

  // `text` is one change by somebody else.
  say(text) {
    this.news.push(text);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.speak(), Math.max(300, this.last + PAUSE - Date.now()));
  }

  speak() {
    this.last = Date.now();
    const [first] = this.news, count = this.news.length;
    if (this.polite) this.polite.textContent = count === 1 ? first : this.words.changes.replace("%s", count);
    this.news = [];
  }

  warn(text, words = "") {
    if (!this.alert) return;
    const line = Object.assign(document.createElement("div"), { className: "alert alert-warning", textContent: text });
    if (words) line.append(document.createElement("br"), Object.assign(document.createElement("q"), { textContent: words, dir: "auto" }));
    this.alert.append(line);
    while (this.alert.children.length > 3) this.alert.firstChild.remove();
  }

  // Ours came second: it waits, and says so.
  kept(op) {
    const first = this.session.lastBy?.get(`${op.item}:${op.field ?? "pos"}`);
    this.warn(this.words.kept.replace("%s", this.session.nameOf(first)));
  }

  refused(op, answer) {
    const typed = Array.isArray(op.op) ? op.op.filter((part) => typeof part === "string").join(" … ") : "";
    if (op.k === "text" || typed) this.warn(answer.error, typed);
  }

  gone() { this.warn(this.words.gone); }

  frame(frame) {
    this.session.lastBy ??= new Map();
    if (frame.item && frame.by !== this.session.me) this.session.lastBy.set(`${frame.item}:${frame.f ?? ""}`, frame.by);
  }
}
