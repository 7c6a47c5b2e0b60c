// Stages, steps and pains are moved by their handle: dragged (Sortable), or lifted with Space, moved with the arrows and
// dropped with Space. Every step is spoken. Without JavaScript the list has the same as forms.
import { show } from "../journey-map.js";

export default function journeyMove(map) {
  const spoken = document.querySelector("[data-part=spoken]");
  let lifted = null;

  const listsLike = (list) => [...map.querySelectorAll(`[data-list="${list.dataset.list}"]`)];
  const itemsOf = (list) => [...list.children].filter((child) => child.dataset.item);
  const placeOf = (item) => ({ list: item.parentElement, next: item.nextElementSibling });
  const putAt = (item, { list, next }) => list.insertBefore(item, next?.parentElement === list ? next : null);

  function say(key, item) {
    const list = item.parentElement, items = itemsOf(list);
    const parts = [item.dataset.heading, items.indexOf(item) + 1, items.length, list.dataset.title];
    spoken.textContent = parts.reduce((text, part) => text.replace("%s", part), map.dataset[key]);
  }

  async function keep(item, from) {
    const list = item.parentElement, body = new FormData();
    body.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
    body.set("place", itemsOf(list).indexOf(item));
    if (list.dataset.stage) body.set("stage_id", list.dataset.stage);
    const response = await fetch(item.dataset.url, { method: "POST", body }).catch(() => null);
    if (!response?.ok) {
      putAt(item, from);
      spoken.textContent = map.dataset.failed;
      return;
    }
    say("dropped", item);
    show(await response.text(), item.dataset.item);
  }

  function lift(grip) {
    const item = grip.closest("[data-item]");
    lifted = { item, grip, from: placeOf(item) };
    item.classList.add("lifted");
    grip.setAttribute("aria-pressed", "true");
    say("lifted", item);
  }

  function release(keepsPlace) {
    const { item, grip, from } = lifted, now = placeOf(item);
    lifted = null;
    item.classList.remove("lifted");
    grip.setAttribute("aria-pressed", "false");
    if (keepsPlace && (now.list !== from.list || now.next !== from.next)) keep(item, from);
    else if (keepsPlace) say("dropped", item);
    else {
      putAt(item, from);
      spoken.textContent = map.dataset.putBack.replace("%s", item.dataset.heading);
    }
    grip.focus();
  }

  function step(key) {
    const { item, grip } = lifted, list = item.parentElement, lists = listsLike(list);
    const isRtl = getComputedStyle(map).direction === "rtl";
    const sideways = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[key] ?? 0;
    const along = list.dataset.list === "stage" ? sideways : { ArrowUp: -1, ArrowDown: 1 }[key] ?? 0;
    if (along) {
      const items = itemsOf(list), other = items[items.indexOf(item) + along];
      if (other) along < 0 ? other.before(item) : other.after(item);
    } else {
      const target = lists[lists.indexOf(list) + sideways];
      if (target) target.insertBefore(item, itemsOf(target)[itemsOf(list).indexOf(item)] ?? null);
    }
    grip.focus();
    say("placed", item);
  }

  map.addEventListener("keydown", (event) => {
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
  map.addEventListener("focusout", (event) => {
    if (lifted && event.relatedTarget && event.relatedTarget !== lifted.grip) release(false);
  });

  const grips = [...map.querySelectorAll("[data-move]")];
  for (const grip of grips) grip.hidden = false;
  if (grips.length) drag();

  async function drag() {
    await loadSortable(map.dataset.sortable);
    for (const list of map.querySelectorAll("[data-list]")) {
      let from = null;
      globalThis.Sortable.create(list, {
        group: list.dataset.list, handle: "[data-move]", draggable: "[data-item]", animation: 200,
        delay: 250, delayOnTouchOnly: true, ghostClass: "is-wish",
        onStart: ({ item }) => { from = placeOf(item); },
        onEnd: ({ item, from: oldList, to, oldIndex, newIndex }) => {
          if (oldList !== to || oldIndex !== newIndex) keep(item, from);
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
