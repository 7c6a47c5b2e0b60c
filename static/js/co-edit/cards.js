// The board while others work on it: words are patched in place, a moved card slides to its place by its rank, what has another
// shape (a new card, a date, a suggestion) is fetched as the server's own fragment, a little later for each page.
const RING = 2000, SLIDE = 200, SPREAD = 300;
const SHAPES = new Set(["set", "add", "undelete", "comment", "resolve"]);
const WORDS = new Set(["suggest", "accept", "decline", "withdraw"]);

export class Cards {
  constructor(session, board, spoken) {
    Object.assign(this, { session, board, spoken, words: board.dataset, fetching: new Map() });
    session.add(this);
  }

  card(id) { return this.board.querySelector(`[data-item="${id}"]`); }
  lane(id) { return this.board.querySelector(`[data-lane="${id}"]`); }

  frame(frame, isOwn) {
    const card = frame.item && this.card(frame.item);
    if (frame.k === "move") this.move(card, frame, isOwn);
    else if (frame.k === "rerank") for (const [id, rank] of Object.entries(frame.v.ranks)) { const one = this.card(id); if (one) one.dataset.rank = rank; }
    else if (frame.k === "delete") this.remove(card, frame, isOwn);
    else if (frame.k === "text") this.patch(card, frame);
    if (SHAPES.has(frame.k)) this.fetchCard(frame);
    if (WORDS.has(frame.k)) this.fetchWaiting();
    if (isOwn || !card || frame.k === "rerank") return;
    this.ring(card);
    if (frame.k !== "move" && frame.k !== "delete") this.say("changed", frame, card);
  }

  say(key, frame, card, more = "") {
    const parts = [this.session.nameOf(frame.by), card.dataset.heading, more];
    this.spoken.say(parts.reduce((text, part) => text.replace("%s", part), this.words[key]));
  }

  async patch(card, frame) {
    const field = card?.querySelector(`[data-f="${frame.f}"]`);
    // A draft that has become an outcome shows for the first time.
    if (!card) { this.fetchCard(frame); return; }
    try {
      const { apply } = await import("../text-ops.js");
      const text = field && apply(field.textContent, frame.op);
      if (!text) { if (frame.f !== "why") this.fetchCard(frame); return; }
      field.textContent = text;
      field.dataset.s = frame.seq;
      if (field.matches("h3 a")) card.dataset.heading = text.slice(0, 80);
    } catch { this.fetchCard(frame); }
  }

  move(card, frame, isOwn) {
    if (!card || card.classList.contains("lifted")) return;
    const lane = this.lane(frame.v.lane), before = card.getBoundingClientRect();
    if (!lane) return;
    card.dataset.rank = frame.v.rank;
    this.place(card, lane);
    const after = card.getBoundingClientRect();
    const [x, y] = [before.left - after.left, before.top - after.top];
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if ((x || y) && !calm) card.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: "none" }], { duration: SLIDE, easing: "ease-out" });
    if (!isOwn) this.say("moved", frame, card, lane.dataset.title);
  }

  // Ranks compare by code unit, as COLLATE "C" does for base-62 digits.
  place(card, lane) {
    const next = [...lane.querySelectorAll(":scope > [data-item]")].find((other) => other !== card && other.dataset.rank > card.dataset.rank);
    if (card.parentElement !== lane || card.nextElementSibling !== (next ?? null)) {
      const focused = card.contains(document.activeElement) ? document.activeElement : null;
      lane.insertBefore(card, next ?? null);
      focused?.focus();
    }
  }

  remove(card, frame, isOwn) {
    if (!card) return;
    if (!isOwn) this.say("takenOff", frame, card);
    card.remove();
  }

  ring(card) {
    card.classList.add("is-edited");
    setTimeout(() => card.classList.remove("is-edited"), RING);
  }

  fetchCard(frame) {
    this.soon(frame.item, `${this.words.items}${frame.item}/card`, (fragment) => {
      const fresh = fragment.querySelector("[data-item]"), old = this.card(frame.item);
      const lane = fresh && this.lane(fresh.dataset.laneOf);
      if (!lane || old?.classList.contains("lifted")) return;
      if (old?.contains(document.activeElement)) { old.addEventListener("focusout", () => this.fetchCard(frame), { once: true }); return; }
      fresh.querySelectorAll("[data-move]").forEach((grip) => { grip.hidden = false; });
      old?.remove();
      lane.append(fresh);
      this.place(fresh, lane);
      if (frame.k === "add" && frame.by !== this.session.me) this.say("added", frame, fresh);
    });
  }

  fetchWaiting() {
    this.soon("waiting", this.words.suggestions, (fragment) => {
      for (const fresh of fragment.querySelectorAll("[data-fragment]")) {
        const old = document.getElementById(fresh.id);
        if (old && !old.contains(document.activeElement)) old.replaceWith(fresh);
      }
    });
  }

  soon(key, url, use) {
    clearTimeout(this.fetching.get(key));
    this.fetching.set(key, setTimeout(async () => {
      const response = await fetch(url).catch(() => null);
      if (!response?.ok) return;
      use(new DOMParser().parseFromString(await response.text(), "text/html"));
    }, 100 + Math.random() * SPREAD));
  }
}
