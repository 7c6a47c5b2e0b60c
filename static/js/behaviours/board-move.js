// A card is moved by its handle: dragged (Sortable), or lifted with Space, moved with the arrows and dropped with Space.
// Every step is spoken. Without JavaScript the same is in the card's menu. One operation goes out for each drop.
import { sessionOf } from "../co-edit/session.js";

const lanesOf = (board) => [...board.querySelectorAll("[data-lane]")];
const cardsOf = (lane) => [...lane.querySelectorAll(":scope > [data-item]")];

export default function boardMove(board) {
  const spoken = board.querySelector("[data-part=spoken]");
  const session = sessionOf(board);
  let lifted = null;

  function say(key, card) {
    const lane = card.parentElement, cards = cardsOf(lane);
    const parts = [card.dataset.heading, cards.indexOf(card) + 1, cards.length, lane.dataset.title];
    spoken.textContent = parts.reduce((text, part) => text.replace("%s", part), board.dataset[key]);
  }

  function placeOf(card) {
    return { lane: card.parentElement, next: card.nextElementSibling };
  }

  function putAt(card, { lane, next }) {
    lane.insertBefore(card, next?.parentElement === lane ? next : null);
  }

  async function keep(card, from) {
    const cards = cardsOf(card.parentElement), at = cards.indexOf(card);
    const op = { k: "move", item: card.dataset.item, lane: card.parentElement.dataset.lane };
    if (at > 0) op.after = cards[at - 1].dataset.item;
    if (at + 1 < cards.length) op.before = cards[at + 1].dataset.item;
    say("dropped", card);
    const answer = await session.send(op);
    if (answer.ok) return session.undo?.offer(board.dataset.movedToast, answer.seq);
    putAt(card, from);
    spoken.textContent = answer.error || board.dataset.failed;
  }

  function lift(grip) {
    const card = grip.closest("[data-item]");
    lifted = { card, grip, from: placeOf(card) };
    card.classList.add("lifted");
    grip.setAttribute("aria-pressed", "true");
    say("lifted", card);
  }

  function release(keepsPlace) {
    const { card, grip, from } = lifted;
    lifted = null;
    card.classList.remove("lifted");
    grip.setAttribute("aria-pressed", "false");
    const now = placeOf(card);
    if (keepsPlace && (now.lane !== from.lane || now.next !== from.next)) keep(card, from);
    else if (keepsPlace) say("dropped", card);
    else {
      putAt(card, from);
      spoken.textContent = board.dataset.putBack.replace("%s", card.dataset.heading);
    }
    grip.focus();
  }

  function step(key) {
    const { card, grip } = lifted, lane = card.parentElement, lanes = lanesOf(board);
    const isRtl = getComputedStyle(board).direction === "rtl";
    const sideways = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[key];
    if (key === "ArrowUp") card.previousElementSibling?.before(card);
    else if (key === "ArrowDown") card.nextElementSibling?.after(card);
    else {
      const target = lanes[lanes.indexOf(lane) + sideways];
      if (target) target.insertBefore(card, cardsOf(target)[cardsOf(lane).indexOf(card)] ?? null);
    }
    grip.focus();
    say("placed", card);
  }

  board.addEventListener("keydown", (event) => {
    const grip = event.target.closest("[data-move]");
    if (!grip) return;
    const isSpace = event.key === " " || event.key === "Enter";
    if (isSpace && !lifted) lift(grip);
    else if (isSpace) release(true);
    else if (lifted && event.key === "Escape") release(false);
    else if (lifted && event.key.startsWith("Arrow")) step(event.key);
    else return;
    event.preventDefault();
  });
  board.addEventListener("focusout", (event) => {
    if (lifted && event.relatedTarget && event.relatedTarget !== lifted.grip) release(false);
  });

  const grips = [...board.querySelectorAll("[data-move]")];
  for (const grip of grips) grip.hidden = false;
  if (grips.length) drag();

  async function drag() {
    await loadSortable(board.dataset.sortable);
    for (const lane of lanesOf(board)) {
      let from = null;
      globalThis.Sortable.create(lane, {
        group: "cards", handle: "[data-move]", draggable: "[data-item]", animation: 200,
        delay: 250, delayOnTouchOnly: true, ghostClass: "is-wish",
        onStart: ({ item }) => { from = placeOf(item); },
        onEnd: ({ item, from: oldLane, to, oldIndex, newIndex }) => {
          if (oldLane !== to || oldIndex !== newIndex) keep(item, from);
        },
      });
    }
  }
}

function loadSortable(source) {
  if (globalThis.Sortable) return Promise.resolve();
  return new Promise((resolve, reject) => {
    document.head.append(Object.assign(document.createElement("script"), { src: source, onload: resolve, onerror: reject }));
  });
}
