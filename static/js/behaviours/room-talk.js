// Who talks now: hold Space while they talk, S while I talk, or tap. Enter says that the question was asked: then a ring fills
// for seven seconds while the next question stays dimmed. Silence counts up and never beeps.
import { isSingleKey } from "../keys.js";
import { theRoom } from "../room.js";
import { markAsked } from "./room.js";

const RING = 7, HOLDS = { " ": "participant", s: "interviewer" };

export default async function roomTalk(form) {
  const began = performance.now() - Number(form.dataset.seconds) * 1000;
  const clock = () => Math.round((performance.now() - began) / 100) / 10;
  const hush = document.getElementById("hush"), ring = hush.querySelector(".ring-fills");
  const part = (name) => hush.querySelector(`[data-part=${name}]`);
  const sync = await theRoom;
  const rows = sync.data.questions;
  let side = form.dataset.side, held = null, silentSince = null;
  const question = () => Number(document.getElementById("notes-form").dataset.question);
  const isAsked = () => Boolean(rows.find(({ pk }) => pk === question())?.asked);

  function show() {
    for (const button of form.querySelectorAll("[name=side]")) {
      button.setAttribute("aria-pressed", String(button.value === side));
    }
    hush.dataset.state = isAsked() ? "asked" : "open";
    part("before").hidden = isAsked();
    part("after").hidden = !isAsked();
    tick();
  }

  function switchTo(next) {
    if (next === side) return;
    endSilence();
    side = next;
    if (side === "silence" && isAsked()) silentSince = clock();
    sync.tap("talk", { side, at: clock(), speaker: side === "participant" ? form.elements.speaker.value : "" });
    show();
  }

  function ask() {
    if (isAsked()) return;
    sync.tap("asked", { question: question(), at: clock() });
    markAsked(rows.find(({ pk }) => pk === question()));
    if (side === "silence") silentSince = clock();
    else switchTo("silence");
    show();
  }

  function endSilence(of = question()) {
    const seconds = silentSince === null ? 0 : Math.min(3600, Math.floor(clock() - silentSince));
    silentSince = null;
    if (seconds >= 1) sync.tap("silence", { question: of, seconds });
  }

  function tick() {
    const seconds = silentSince === null ? 0 : clock() - silentSince;
    part("silence").textContent = String(Math.floor(seconds));
    ring.setAttribute("stroke-dashoffset", String(Math.max(0, RING - seconds)));
    const isWaiting = silentSince !== null && seconds < RING;
    document.querySelector(".iv-grid").classList.toggle("waits", isWaiting);
  }

  function release() {
    if (!held) return;
    held = null;
    switchTo("silence");
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    switchTo(event.submitter?.value ?? "silence");
  });
  part("ask").addEventListener("click", (event) => {
    event.preventDefault();
    ask();
    document.getElementById("question").focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.id === "notes") return document.getElementById("question").focus();
    if (event.key === "Enter" && event.ctrlKey && event.target.id === "notes") { event.preventDefault(); return ask(); }
    if (!isSingleKey(event)) return;
    const isOnControl = event.target.closest?.("button, a, summary");
    if (event.key === "Enter" && !isOnControl) { event.preventDefault(); return ask(); }
    if (event.key.toLowerCase() === "n") { event.preventDefault(); return document.getElementById("notes").focus(); }
    const wanted = HOLDS[event.key.toLowerCase()];
    if (!wanted || (isOnControl && !isOnControl.closest(".speak, .hush"))) return;
    event.preventDefault();
    if (event.repeat || held) return;
    held = event.key.toLowerCase();
    switchTo(wanted);
  });
  document.addEventListener("keyup", (event) => {
    if (event.key.toLowerCase() !== held) return;
    event.preventDefault();
    release();
  });
  addEventListener("blur", release);
  document.addEventListener("room:question", ({ detail: { before } }) => { endSilence(before?.pk); show(); });
  setInterval(tick, 250);
  form.querySelector("[data-part=hint]").hidden = false;
  if (side === "silence" && isAsked() && form.dataset.fresh) silentSince = clock();
  show();
}
