// The talk about a card beside the board (a sheet on small screens): its page has it, we lay it here and keep the board's stream.
// Without JavaScript the link leads to the card's page.
import talk from "../behaviours/talk.js";
import { toast } from "../behaviours/toast.js";
import { sessionOf } from "./session.js";

// A function that opens the talk that a link of a card leads to.
export function drawerOf(board) {
  const session = sessionOf(board);
  let drawer = null, card = null;

  async function open(link) {
    const response = await fetch(link.href).catch(() => null);
    const page = response?.ok && !response.redirected && new DOMParser().parseFromString(await response.text(), "text/html");
    const section = page && page.getElementById("talk");
    if (!section) { location.assign(link.href); return; }
    close();
    card = link.closest("[data-item]").dataset.item;
    // It follows the board's stream, not one of its own.
    delete section.dataset.ops;
    for (const one of [section, ...section.querySelectorAll("[data-behaviour]")]) delete one.dataset.behaviour;
    section.className = "";
    section.addEventListener("submit", (event) => send(event, section));
    drawer = document.createElement("aside");
    drawer.className = "drawer";
    drawer.setAttribute("aria-labelledby", "h-talk");
    drawer.append(head(link), section);
    drawer.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
    board.append(drawer);
    talk(section);
    drawer.querySelector("button").focus();
  }

  function head(link) {
    const line = Object.assign(document.createElement("div"), { className: "drawer-head" });
    const words = Object.assign(document.createElement("p"), { className: "voice", dir: "auto" });
    words.textContent = link.closest("[data-item]").dataset.heading;
    const shut = Object.assign(document.createElement("button"), { className: "btn-close", type: "button" });
    shut.setAttribute("aria-label", board.dataset.close);
    shut.addEventListener("click", close);
    line.append(words, shut);
    return line;
  }

  function close() {
    if (!drawer) return;
    const wasHere = drawer.contains(document.activeElement);
    drawer.remove();
    drawer = null;
    if (wasHere) board.querySelector(`[data-item="${card}"] h3 a`)?.focus();
  }

  // Remarks for the team are a plain form.
  async function send(event, section) {
    const form = event.target, kind = form.dataset.op;
    if (!kind) return;
    event.preventDefault();
    if (form.dataset.sending) return;
    form.dataset.sending = "1";
    const op = { k: kind, item: section.dataset.item };
    if (kind === "comment") Object.assign(op, { value: form.elements.body.value, field: form.elements.field.value });
    else op.comment = form.dataset.comment;
    if (kind === "react") op.value = event.submitter.value;
    const answer = await session.send(op);
    delete form.dataset.sending;
    if (!answer.ok) toast(answer.error, { isBad: true });
    else if (kind === "comment") form.reset();
  }

  return open;
}
