// After one's own drag against the order the page asks why, once and quietly: nothing waits for the answer (4.2). Where there is
// no room for something new the same bar takes the reason and moves the card after all (N6).
import { sessionOf } from "../co-edit/session.js";

export default function orderAsk(bar) {
  const session = sessionOf(document.querySelector(bar.dataset.board));
  session.add({
    frame: (frame, isOwn) => { if (isOwn && frame.k === "move") ask(`item=${frame.item}`); },
    refused: (op, answer) => { if (answer.code === "no_room" && op.k === "move") ask(`item=${op.item}&lane=${op.lane}`); },
  });

  async function ask(about) {
    const response = await fetch(`${bar.dataset.url}?${about}`).catch(() => null);
    if (!response?.ok || response.status === 204) return bar.replaceChildren();
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const question = page.querySelector("[data-part=quiet-bar]");
    if (!question || bar.contains(document.activeElement)) return undefined;
    const later = question.querySelector("[data-part=later]");
    later.hidden = false;
    later.addEventListener("click", () => bar.replaceChildren());
    return bar.replaceChildren(question);
  }
}
