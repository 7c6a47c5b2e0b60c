// Who is here: monograms on top, at most five; a ring and "Leila is writing" where somebody writes. Told by a heartbeat and by
// entering and leaving a field; pale after two minutes without a touch, gone after five. Nobody is kept out of a field: after 20
// seconds without a key of theirs the flag asks to write too.
import { csrfToken } from "../csrf.js";

const BEAT = 15000, PALE = 120000, GONE = 300000, SHOWN = 5, QUIET = 20000;

export class Presence {
  constructor(session) {
    Object.assign(this, { session, page: crypto.randomUUID(), place: {}, touched: Date.now(), keys: new Map(), present: [] });
    const { presence, here, writing, writeToo } = session.root.dataset;
    Object.assign(this, { url: presence, hereWords: here, writingWords: writing, tooWords: writeToo, list: document.querySelector("[data-part=people]") });
    for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => this.touch(), { passive: true });
    addEventListener("focusin", (event) => this.enter(event.target));
    addEventListener("focusout", () => this.enter(null));
    addEventListener("pagehide", () => this.say({ gone: true }));
    document.addEventListener("visibilitychange", () => this.say(document.hidden ? { gone: true } : {}));
    setInterval(() => this.beat(), BEAT);
    session.add(this);
    this.beat();
  }

  touch() {
    const wasPale = Date.now() - this.touched > PALE;
    this.touched = Date.now();
    if (wasPale) this.beat();
  }

  enter(element) {
    const field = element?.closest?.("[data-live-field]");
    const place = field ? { item: field.dataset.liveItem, f: field.dataset.liveField } : {};
    if (place.f === this.place.f && place.item === this.place.item) return;
    this.place = place;
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.beat(), 150);
  }

  beat() {
    const quiet = Date.now() - this.touched;
    if (document.hidden || quiet > GONE) return;
    this.say(quiet > PALE ? { idle: true } : {});
  }

  say(more) {
    const headers = { "Content-Type": "application/json", "X-CSRFToken": csrfToken() };
    const body = JSON.stringify({ page: this.page, ...this.place, ...more });
    fetch(this.url, { method: "POST", headers, body, keepalive: true }).catch(() => {});
  }

  // A key of theirs begins their 20 seconds anew.
  frame({ k, by, item, f }) {
    if (k !== "text" || by === this.session.me) return;
    this.keys.set(`${by}:${item}:${f}`, Date.now());
    if (this.present.some((person) => person.u === by && person.item === item && person.f === f)) this.people(this.present);
  }

  people(people) {
    this.present = people;
    clearTimeout(this.quiet);
    this.showHere(people);
    document.querySelectorAll("[data-flag]").forEach((flag) => flag.remove());
    for (const old of document.querySelectorAll(".is-edited-by")) old.classList.remove("is-edited-by", ...old.classList.value.match(/\bring-p\d/g) ?? []);
    for (const person of people) if (person.u !== this.session.me && person.item && person.f) this.showWriting(person);
  }

  showHere(people) {
    if (!this.list) return;
    const shown = people.slice(0, SHOWN).map((person) => {
      const mark = Object.assign(document.createElement("span"), { className: `avatar avatar-sm here ${person.c ?? "p1"}`, textContent: person.i ?? "?" });
      mark.classList.toggle("is-idle", Boolean(person.idle));
      mark.setAttribute("aria-hidden", "true");
      mark.title = person.name;
      return mark;
    });
    const more = people.length - SHOWN;
    if (more > 0) shown.push(Object.assign(document.createElement("span"), { className: "meta", textContent: `+${more}`, ariaHidden: "true" }));
    const names = Object.assign(document.createElement("span"), { className: "visually-hidden" });
    names.textContent = people.length ? this.hereWords.replace("%s", people.map((person) => person.name).join(", ")) : "";
    this.list.replaceChildren(...shown, names);
  }

  showWriting(person) {
    const where = document.querySelector(`[data-item="${person.item}"]`) ?? document.querySelector(`[data-live-item="${person.item}"][data-live-field="${person.f}"]`)?.parentElement;
    if (!where) return;
    where.classList.add("is-edited-by", `ring-${person.c ?? "p5"}`);
    const field = where.querySelector?.(`[data-live-item="${person.item}"][data-live-field="${person.f}"]`);
    const key = `${person.u}:${person.item}:${person.f}`, since = this.keys.get(key) ?? Date.now();
    this.keys.set(key, since);
    const isQuiet = field && field !== document.activeElement && Date.now() - since >= QUIET;
    const flag = Object.assign(document.createElement(isQuiet ? "button" : "span"), { className: "flag" });
    flag.textContent = isQuiet ? this.tooWords : this.writingWords.replace("%s", person.name.split(" ")[0]);
    flag.dataset.flag = "";
    if (isQuiet) Object.assign(flag, { type: "button", onclick: () => field.focus() });
    else if (field) this.quiet = setTimeout(() => this.people(this.present), Math.max(100, since + QUIET - Date.now()));
    where.append(flag);
  }
}
