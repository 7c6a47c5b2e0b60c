// Who talks now: a tap or Space. Taps carry the second they were made and wait on this device while the line is gone.
// Silence counts up from 2 s and never beeps; the longest one after this question goes out with the notes.
import { isSingleKey } from "../keys.js";
import { refresh, send } from "../room.js";

const ORDER = ["participant", "silence", "interviewer"];
const SHOWN_FROM = 2;

export default function roomTalk(form) {
  const began = performance.now() - Number(form.dataset.seconds) * 1000;
  const clock = () => (performance.now() - began) / 1000;
  const store = `talk:${new URL(form.action).pathname}`;
  const trouble = form.querySelector("[data-part=trouble]");
  const hush = document.getElementById("hush");
  const counter = hush?.querySelector("[data-part=silence]");
  let side = form.dataset.side;
  let waiting = JSON.parse(sessionStorage.getItem(store) ?? "[]");
  let sending = false;
  let silentSince = side === "silence" ? clock() : null;

  function show() {
    for (const button of form.querySelectorAll("[name=side]")) {
      button.setAttribute("aria-pressed", String(button.value === side));
    }
  }

  function switchTo(next) {
    if (next === side) return;
    keepSilence();
    side = next;
    silentSince = side === "silence" ? clock() : null;
    show();
    waiting.push({ side, at: clock().toFixed(1) });
    remember();
    sendWaiting();
  }

  function remember() {
    try { sessionStorage.setItem(store, JSON.stringify(waiting)); } catch { /* they still wait in this page */ }
  }

  async function sendWaiting() {
    if (sending || !waiting.length) return;
    sending = true;
    try {
      while (waiting.length) {
        const { status } = await send(form, waiting[0]);
        if (status >= 500) throw new Error("not now");
        waiting = waiting.slice(1);
        remember();
      }
      trouble.hidden = true;
      await refresh("side-share");
    } catch {
      trouble.hidden = false;
      setTimeout(sendWaiting, 5000);
    } finally {
      sending = false;
    }
  }

  function keepSilence() {
    const field = document.querySelector("#notes-form [name=silence]");
    if (silentSince === null || !field) return;
    const seconds = Math.min(3600, Math.floor(clock() - silentSince));
    if (seconds <= Number(field.value)) return;
    field.value = String(seconds);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  setInterval(() => {
    if (!hush) return;
    const seconds = silentSince === null ? 0 : Math.floor(clock() - silentSince);
    hush.classList.toggle("invisible", seconds < SHOWN_FROM);
    counter.textContent = String(seconds);
  }, 500);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    switchTo(event.submitter?.value ?? "silence");
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== " " || event.repeat || !isSingleKey(event)) return;
    if (event.target.closest?.("button, a, summary")) return;
    event.preventDefault();
    switchTo(ORDER[(ORDER.indexOf(side) + 1) % ORDER.length]);
  });
  addEventListener("online", sendWaiting);
  document.getElementById("notes-form")?.addEventListener("submit", keepSilence, { capture: true });
  form.querySelector("[data-part=hint]").hidden = false;
  // Its place is kept from the start, so that nothing jumps under a finger.
  hush?.classList.add("invisible");
  hush?.removeAttribute("hidden");
  show();
  sendWaiting();
}
