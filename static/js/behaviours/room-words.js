// Marked words become a quote: mark them in the notes, then press V P O C K or a button of the bar.
import { points, refresh, send } from "../room.js";

export default function roomWords(form) {
  const notes = form.querySelector("textarea");
  const bar = document.getElementById("selbar");
  const keepForm = document.getElementById("keep-form");
  const trouble = document.getElementById("keep-trouble");
  if (bar && keepForm) watchWords(notes, bar, keepForm, trouble);
  document.addEventListener("keydown", (event) => {
    if (!event.altKey || !/^Arrow(Up|Down)$/.test(event.key)) return;
    const button = document.querySelector(`[data-key="Alt+${event.key}"]:not(:disabled)`);
    if (!button) return;
    event.preventDefault();
    button.click();
  });
}

function watchWords(notes, bar, keepForm, trouble) {
  const tags = new Map([...bar.querySelectorAll("[data-tag]")].map((button) => [button.dataset.key, button.dataset.tag]));
  const marked = () => notes.value.slice(notes.selectionStart, notes.selectionEnd).trim();
  const keysAreOff = () => Boolean(document.querySelector("[data-keys=off]"));

  const showBar = () => { bar.hidden = !marked(); };
  for (const name of ["select", "keyup", "mouseup", "touchend"]) notes.addEventListener(name, () => setTimeout(showBar));

  async function keep(tag) {
    const text = marked();
    if (!text) return;
    const start = notes.selectionStart + notes.value.slice(notes.selectionStart).indexOf(text);
    const from = points(notes.value.slice(0, start));
    const answer = await send(keepForm, { text, tag, start: from, end: from + points(text) }).catch(() => null);
    if (answer?.status === 201) {
      trouble.hidden = true;
      bar.hidden = true;
      notes.setSelectionRange(notes.selectionEnd, notes.selectionEnd);
      return refresh("side-quotes");
    }
    // What could not be kept waits in the form below, with the reason above it.
    const reasons = Object.values(answer?.body?.errors ?? {}).flat();
    trouble.textContent = reasons.join(" ") || trouble.dataset.offline;
    trouble.hidden = false;
    keepForm.elements.text.value = text;
    keepForm.elements.tag.value = tag;
    keepForm.closest("details").open = true;
  }

  bar.addEventListener("mousedown", (event) => event.preventDefault());
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("[data-tag]");
    if (button) keep(button.dataset.tag);
  });
  notes.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || keysAreOff() || !marked()) return;
    const tag = tags.get(event.key.toLowerCase());
    if (!tag) return;
    event.preventDefault();
    keep(tag);
  });
}
