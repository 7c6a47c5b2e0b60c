// Marked words become a quote: mark them in the notes, then press V P O C K or a button of the bar. What was kept stays marked
// in the text (CSS Custom Highlight API over a copy of the text), and as a list beside it.
import { markKept } from "../room-marks.js";
import { points, theRoom } from "../room.js";

// Q keeps as the first of the bar; T keeps as a pain and asks which one (GUIDE 9, where PRODUCT 2.4 leaves the key free).
const MORE = { q: "value", t: "pain" };

export default async function roomWords(form) {
  const notes = form.querySelector("textarea"), bar = document.getElementById("selbar");
  const keepForm = document.getElementById("keep-form"), trouble = document.getElementById("keep-trouble");
  const sync = await theRoom;
  const draw = () => markKept(notes, Number(form.dataset.question), sync);
  for (const name of ["room:question", "room:words", "room:refreshed"]) document.addEventListener(name, draw);
  notes.addEventListener("input", draw);
  draw();
  if (!bar) return;
  const tags = new Map([...bar.querySelectorAll("[data-tag]")].map((button) => [button.dataset.key, button.dataset.tag]));
  const marked = () => notes.value.slice(notes.selectionStart, notes.selectionEnd).trim();
  const showBar = () => { bar.hidden = !marked(); };
  for (const name of ["select", "keyup", "mouseup", "touchend"]) notes.addEventListener(name, () => setTimeout(showBar));

  function keep(tag) {
    const text = marked();
    if (!text) return;
    const start = notes.selectionStart + notes.value.slice(notes.selectionStart).indexOf(text);
    const from = points(notes.value.slice(0, start));
    const place = { question: Number(form.dataset.question), start: from, end: from + points(text) };
    sync.tap("quote", { text, tag, speaker: keepForm.elements.speaker.value, ...place });
    trouble.hidden = bar.hidden = true;
    notes.setSelectionRange(notes.selectionEnd, notes.selectionEnd);
    draw();
  }

  function openTie() {
    const tie = document.querySelector("#side-quotes details");
    if (!tie) return;
    tie.open = true;
    tie.querySelector("select, input:not([type=hidden])")?.focus();
  }

  function promise() {
    const field = document.querySelector("#promise-form [name=text]");
    field.value = marked().slice(0, 200);
    field.closest("details").open = true;
    field.focus();
  }

  // What the server did not take waits in the form below, with the reason above it.
  sync.addEventListener("refused", ({ detail }) => {
    const kept = sync.sent.get(detail.id);
    if (kept?.kind !== "quote") return;
    trouble.textContent = detail.error;
    trouble.hidden = false;
    keepForm.elements.text.value = kept.text;
    keepForm.elements.tag.value = kept.tag;
    keepForm.closest("details").open = true;
    draw();
  });
  bar.addEventListener("mousedown", (event) => event.preventDefault());
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.tag) keep(button.dataset.tag);
    else if (button) promise();
  });
  notes.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !marked()) return;
    if (document.querySelector("[data-keys=off]")) return;
    const key = event.key.toLowerCase(), tag = tags.get(key) ?? MORE[key];
    if (!tag) return;
    event.preventDefault();
    keep(tag);
    if (key === "t") document.addEventListener("room:refreshed", openTie, { once: true });
  });
}
