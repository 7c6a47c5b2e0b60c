// Hears what others write: server-sent events, resumed where they broke off; asked for every 5 s where a proxy holds them back.
// A tab that nobody looks at stops its stream after 30 s: a browser opens only six connections to one host.
const POLL = 5000, PATIENCE = 8000, HIDDEN = 30000;

export class Stream {
  // `since()` is the number of the last frame; `frame`, `people` and `reset` are called with what comes; `gone` when it is over.
  constructor({ live, ops, since, frame, people, reset, gone }) {
    Object.assign(this, { live, ops, since, frame, people, reset, gone, source: null, over: false });
    document.addEventListener("visibilitychange", () => this.look());
    addEventListener("online", () => this.open());
    addEventListener("pagehide", () => this.close());
    addEventListener("pageshow", (event) => { if (event.persisted) this.open(); });
    this.open();
  }

  look() {
    clearTimeout(this.leaving);
    if (document.hidden) this.leaving = setTimeout(() => this.close(), HIDDEN);
    else if (!this.source) this.open();
  }

  open() {
    if (this.over || (this.source && this.source.readyState !== EventSource.CLOSED)) return;
    this.close();
    const source = this.source = new EventSource(`${this.live}?since=${this.since()}`);
    this.impatience = setTimeout(() => this.poll(), PATIENCE);
    source.addEventListener("op", (event) => { this.flows(); this.frame(JSON.parse(event.data)); });
    source.addEventListener("presence", (event) => { this.flows(); this.people(JSON.parse(event.data)); });
    source.addEventListener("reset", () => { this.close(); this.reset(); });
    source.addEventListener("error", () => this.broken(source));
  }

  flows() {
    clearTimeout(this.impatience);
    clearTimeout(this.polling);
  }

  // While the browser connects again by itself we only ask in between; after a refusal we find out why.
  broken(source) {
    if (source !== this.source) return;
    clearTimeout(this.impatience);
    if (source.readyState !== EventSource.CLOSED) { this.impatience = setTimeout(() => this.poll(), PATIENCE); return; }
    this.close();
    clearTimeout(this.again);
    this.poll();
    this.again = setTimeout(() => this.open(), POLL + Math.random() * 2000);
  }

  close() {
    this.source?.close();
    this.source = null;
    this.flows();
    clearTimeout(this.again);
  }

  async poll() {
    clearTimeout(this.polling);
    if (this.over || document.hidden) return;
    this.polling = setTimeout(() => this.poll(), POLL);
    await this.fetch();
  }

  // Asks once for everything after the last frame.
  async fetch() {
    const response = await fetch(`${this.ops}?since=${this.since()}`, { headers: { Accept: "application/json" } }).catch(() => null);
    if (!response) return;
    if ([403, 404].includes(response.status) || response.redirected) {
      this.over = true;
      this.close();
      this.gone();
    } else if (response.ok) {
      const { ops, reset } = await response.json();
      if (reset) this.reset();
      else ops.forEach((frame) => this.frame(frame));
    }
  }
}
