// What the lens says beside a field: a sentence that is read out, and for each place what could stand there, theirs first.
// Everything happens on this device once the words have come; nothing is ever held back from being saved.
import { Ink } from "./ink.js";
import { missingParts } from "./outcome.js";
import { read } from "./score.js";
import { lensAt } from "./given.js";

const PAUSE = 500, MOST = 6, LEFT = "lens-left";
const panels = new WeakMap();

export function attach(field, url) {
  if (panels.has(field)) panels.get(field).look();
  else panels.set(field, new Panel(field, url));
}

const made = (tag, className, text = "") => Object.assign(document.createElement(tag), { className, textContent: text });
const leftAlone = () => new Set(JSON.parse(sessionStorage.getItem(LEFT) ?? "[]"));
const nameOf = ({ kind, text }) => `${kind} ${text.toLowerCase()}`;

class Panel {
  constructor(field, url) {
    Object.assign(this, { field, url, seen: null, ink: new Ink(field) });
    this.box = made("div", "lens-panel");
    this.line = made("p", "meta lens-line");
    this.line.setAttribute("role", "status");
    this.list = made("ul", "list-plain lens-list");
    this.box.append(this.line, this.list);
    field.parentElement.append(this.box);
    // Words of somebody else arrive without a key of ours: they are seen when the field is entered again.
    for (const event of ["input", "focus"]) field.addEventListener(event, () => this.soon());
    this.look();
  }

  soon() {
    this.ink.clear();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), PAUSE);
  }

  async look() {
    const lens = await lensAt(this.url), text = this.field.value;
    if (!lens) return;
    const left = leftAlone(), reading = read(text, lens.profile, lens.entries);
    const found = reading.findings.filter((one) => !left.has(nameOf(one)));
    const key = JSON.stringify([text, found.length, reading.notes]);
    if (key === this.seen) return;
    this.seen = key;
    this.say(lens.words, reading, found);
    this.ink.draw(text, found);
    this.list.replaceChildren(...found.slice(0, MOST).map((one) => this.row(one, lens.words)), ...this.advice(text, lens));
  }

  // Of what gets better a whole sentence is asked for; the day may stand in a field of its own.
  advice(text, { profile, words }) {
    if (this.field.name !== "outcome" || !text.trim()) return [];
    const parts = missingParts(text, profile).map((part) => words[`part_${part}`]);
    return parts.length ? [made("li", "meta", `${words.parts} ${parts.join("; ")}`)] : [];
  }

  say(words, reading, found) {
    const count = found.length === 1 ? words.one : words.many.replace("%s", found.length);
    const note = ["cut", "script"].filter((name) => reading.notes.includes(name)).map((name) => words[name]);
    const line = reading.notes.includes("empty") ? "" : [found.length ? count : words.none, ...note].join(". ");
    if (this.line.textContent !== line) this.line.textContent = line;
  }

  row(finding, words) {
    const row = made("li", `lens-row lens-${finding.kind}`), told = made("span", "lens-told meta", words[finding.kind]);
    const short = finding.text.length > 60 ? `${finding.text.slice(0, 57)}…` : finding.text;
    const place = this.button("jarg", short, () => this.select(finding));
    place.setAttribute("aria-label", words.show.replace("%s", short));
    const options = finding.options.map((option, number) => this.option(finding, option, number < finding.theirs, words));
    if (finding.kind === "jargon" && !options.length) options.push(this.button("btn btn-outline-secondary btn-sm", words.leave_out, () => this.use(finding, "")));
    const leave = this.button("btn btn-quiet btn-sm", words.leave, () => this.leave(finding));
    row.append(place, told, ...options, leave);
    return row;
  }

  option(finding, option, isTheirs, words) {
    const button = this.button(`btn btn-sm ${isTheirs ? "btn-thread" : "btn-outline-secondary"}`, option, () => this.use(finding, option));
    button.setAttribute("aria-label", `${isTheirs ? `${words.them}: ` : ""}${words.use.replace("%s", option)}`);
    if (isTheirs) button.title = words.theirs;
    return button;
  }

  button(className, text, act) {
    const button = made("button", className, text);
    button.type = "button";
    button.dir = "auto";
    button.addEventListener("click", act);
    return button;
  }

  select({ start, end }) {
    this.field.focus();
    this.field.setSelectionRange(start, end);
  }

  // As if it were typed: the browser's own undo takes it back, and who listens to the field hears of it.
  use(finding, option) {
    const { start, end, text } = finding, { field } = this;
    if (field.readOnly || field.value.slice(start, end) !== text) { this.look(); return; }
    this.select({ start, end });
    if (option ? document.execCommand("insertText", false, option) : document.execCommand("delete")) return;
    field.setRangeText(option, start, end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  leave(finding) {
    sessionStorage.setItem(LEFT, JSON.stringify([...leftAlone(), nameOf(finding)].slice(-200)));
    this.look();
    this.field.focus();
  }
}
