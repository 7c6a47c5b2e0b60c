// Sends operations to a roadmap, one post at a time and in order. The same id goes out again until it is answered: the server
// knows it and applies it once.
import { word } from "./words.js";

const PATIENCE = 3;
const AGAIN = new Set([429, 500, 502, 503, 504]);

export class Outgoing {
  constructor(url, epoch) {
    this.url = url;
    this.epoch = epoch;
    this.last = Promise.resolve();
    this.status = document.querySelector("[data-part=saved]");
  }

  // Resolves with the server's answer: { ok, seq, kind } or { ok: false, error }.
  send(op) {
    const complete = { id: crypto.randomUUID(), ...op };
    this.last = this.last.then(() => this.#deliver(complete));
    return this.last;
  }

  async #deliver(op) {
    this.#tell(word("saving"));
    for (let attempt = 1; attempt <= PATIENCE; attempt += 1) {
      const response = await this.#post(op).catch(() => null);
      if (response?.ok) {
        const [answer] = (await response.json()).results;
        this.#tell(answer.ok ? word("saved", clock()) : word("not_saved"));
        return answer;
      }
      if (response && !AGAIN.has(response.status)) break;
      await new Promise((done) => setTimeout(done, 1000 * attempt));
    }
    this.#tell(word("not_saved"));
    return { ok: false, error: "" };
  }

  #post(op) {
    const headers = { "Content-Type": "application/json", "X-CSRFToken": csrfToken() };
    return fetch(this.url, { method: "POST", headers, body: JSON.stringify({ epoch: this.epoch, ops: [op] }) });
  }

  #tell(text) {
    if (this.status) this.status.textContent = text;
  }
}

function csrfToken() {
  return document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
}

function clock() {
  return new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
}
