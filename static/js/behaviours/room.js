// The notes and the guide of the room: what is typed goes to the device and the server, another question comes up at once
// (also without a line), and words of a second note-taker appear under one's own.
import { showPeople } from "../room-people.js";
import { freshPage, refresh, theRoom } from "../room.js";
import { savedState } from "../saved-state.js";
import { moved } from "../text-ops.js";
import { word } from "../words.js";

export default async function room(form) {
  const notes = form.querySelector("textarea"), line = savedState(form);
  const sync = await theRoom;
  const rows = sync.data.questions;
  let current = rows.find(({ pk }) => pk === Number(form.dataset.question));

  function show(place, { moveFocus = false } = {}) {
    const next = rows[place];
    if (!next) return;
    const before = current;
    sync.compose(before.pk, false);
    current = next;
    sync.here = next.pk;
    notes.value = sync.docs.get(next.pk).text;
    form.dataset.question = next.pk;
    form.action = form.action.replace(/questions\/\d+/, `questions/${next.pk}`);
    const heading = document.getElementById("question");
    heading.textContent = next.text;
    document.querySelector("[data-part=place]").textContent = word("room_place", next.position_shown, rows.length);
    for (const link of document.querySelectorAll(".guide a")) {
      const isIt = Number(link.dataset.question) === next.pk;
      link.toggleAttribute("aria-current", isIt);
      if (isIt) link.setAttribute("aria-current", "step");
    }
    document.querySelector("[name=back]").disabled = place === 0;
    document.querySelector("[name=go]").disabled = place === rows.length - 1;
    history.replaceState(null, "", `?q=${next.position}`);
    if (moveFocus) heading.focus();
    document.dispatchEvent(new CustomEvent("room:question", { detail: { before, question: next } }));
  }

  const step = (by) => show(rows.indexOf(current) + by, { moveFocus: true });

  notes.addEventListener("input", () => sync.type(current.pk, notes.value));
  notes.addEventListener("compositionstart", () => sync.compose(current.pk, true));
  notes.addEventListener("compositionend", () => { sync.type(current.pk, notes.value); sync.compose(current.pk, false); });
  notes.addEventListener("blur", () => sync.push());
  addEventListener("pagehide", () => sync.push());
  addEventListener("online", () => sync.push());
  addEventListener("portal:online", () => sync.push());
  document.addEventListener("visibilitychange", () => sync.push());

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[name=go], [name=back]"), link = event.target.closest(".guide a, .before a");
    if (!button && !link) return;
    event.preventDefault();
    if (button) return step(button.name === "go" ? 1 : -1);
    link.closest("details")?.removeAttribute("open");
    show(rows.findIndex(({ pk }) => pk === Number(link.dataset.question)), { moveFocus: true });
  });
  document.addEventListener("keydown", (event) => {
    if (!event.altKey || !/^Arrow(Up|Down)$/.test(event.key)) return;
    event.preventDefault();
    step(event.key === "ArrowDown" ? 1 : -1);
  });

  sync.addEventListener("line", ({ detail }) => {
    const signedOut = document.getElementById("room-signed-out");
    if (signedOut) signedOut.hidden = detail !== "signed_out";
    if (detail === "other_user") return location.reload();
    if (detail === "signed_out") return line("kept");
    line(detail === "not_kept" ? "not_saved" : detail, { time: time() });
    dispatchEvent(new CustomEvent("portal:waiting", { detail: detail === "saved" ? 0 : sync.waiting }));
  });
  sync.addEventListener("refused", ({ detail }) => line("not_saved", { reason: detail.error }));
  sync.addEventListener("words", ({ detail: { question, op } }) => {
    if (question !== current.pk) return;
    const places = [notes.selectionStart, notes.selectionEnd].map((place) => {
      const text = notes.value.slice(0, place);
      return moved([...text].length, op);
    });
    notes.value = sync.docs.get(question).text;
    const units = places.map((place) => [...notes.value].slice(0, place).join("").length);
    if (document.activeElement === notes) notes.setSelectionRange(...units);
    document.dispatchEvent(new Event("room:words"));
  });
  sync.addEventListener("lost-thread", async ({ detail: doc }) => {
    const page = await freshPage().catch(() => null);
    const row = page && JSON.parse(page.getElementById("room-data").textContent).questions.find(({ pk }) => pk === doc.question);
    if (!row) return;
    doc.startOver(row.version, row.notes);
    if (doc.question === current.pk) notes.value = doc.text;
  });
  sync.addEventListener("news", ({ detail: { ops, people } }) => {
    if (people) showPeople(people);
    const kinds = new Set(ops.map(({ kind }) => kind));
    if (kinds.has("quote") || kinds.has("promise")) refresh("side-quotes", "side-promises").then(() => document.dispatchEvent(new Event("room:refreshed")));
    if (kinds.has("talk")) refresh("side-share");
    for (const { question } of ops.filter(({ kind }) => kind === "asked")) markAsked(rows.find(({ pk }) => pk === question));
  });

  show(Math.max(0, rows.indexOf(current)));
  sync.push();
}

export function markAsked(row) {
  if (!row) return;
  if (!row.asked) Object.assign(row, { asked: true, asked_at: Date.now(), stamp: document.querySelector(".clock").textContent });
  for (const link of document.querySelectorAll(`.guide a[data-question="${row.pk}"]`)) link.parentElement.classList.add("asked");
}

function time() {
  return new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}
