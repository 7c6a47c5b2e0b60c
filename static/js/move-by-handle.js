// Things in lists are moved by their handle: dragged (Sortable), or lifted with Space, moved with the arrows and dropped with
// Space. Every step is spoken. Without JavaScript the page has the same as forms.
//   lists     a selector of every list that takes things
//   kind      list → what it takes: things move between lists of the same kind
//   flows     list → "across" where its things stand side by side, else "down"
//   keep      async (thing, its list, the things there now) → nothing once it is kept, else the sentence that says why not
const thingsOf = (list) => [...list.children].filter((child) => child.dataset.item);
const placeOf = (thing) => ({ list: thing.parentElement, next: thing.nextElementSibling });
const putAt = (thing, { list, next }) => list.insertBefore(thing, next?.parentElement === list ? next : null);

export function moveByHandle(root, { spoken, lists, kind = () => "", flows = () => "down", keep }) {
  let lifted = null;

  function say(key, thing) {
    const list = thing.parentElement, things = thingsOf(list);
    const parts = [thing.dataset.heading, things.indexOf(thing) + 1, things.length, list.dataset.title];
    spoken.textContent = parts.reduce((text, part) => text.replace("%s", part), root.dataset[key]);
  }

  async function settle(thing, from) {
    say("dropped", thing);
    const list = thing.parentElement, refused = await keep(thing, list, thingsOf(list));
    if (!refused) return;
    putAt(thing, from);
    spoken.textContent = refused;
  }

  function lift(grip) {
    const thing = grip.closest("[data-item]");
    lifted = { thing, grip, from: placeOf(thing) };
    thing.classList.add("lifted");
    grip.setAttribute("aria-pressed", "true");
    say("lifted", thing);
  }

  function release(keepsPlace) {
    const { thing, grip, from } = lifted, now = placeOf(thing);
    lifted = null;
    thing.classList.remove("lifted");
    grip.setAttribute("aria-pressed", "false");
    if (keepsPlace && (now.list !== from.list || now.next !== from.next)) settle(thing, from);
    else if (keepsPlace) say("dropped", thing);
    else {
      putAt(thing, from);
      spoken.textContent = root.dataset.putBack.replace("%s", thing.dataset.heading);
    }
    grip.focus();
  }

  function step(key) {
    const { thing, grip } = lifted, list = thing.parentElement;
    const isRtl = getComputedStyle(root).direction === "rtl";
    const across = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[key] ?? 0;
    const along = flows(list) === "across" ? across : { ArrowUp: -1, ArrowDown: 1 }[key] ?? 0;
    if (along) moveAlong(thing, list, along);
    else moveOver(thing, list, across);
    grip.focus();
    say("placed", thing);
  }

  function moveAlong(thing, list, by) {
    const things = thingsOf(list), other = things[things.indexOf(thing) + by];
    if (other) by < 0 ? other.before(thing) : other.after(thing);
  }

  function moveOver(thing, list, by) {
    const alike = [...root.querySelectorAll(lists)].filter((other) => kind(other) === kind(list));
    const target = alike[alike.indexOf(list) + by];
    if (by && target) target.insertBefore(thing, thingsOf(target)[thingsOf(list).indexOf(thing)] ?? null);
  }

  root.addEventListener("keydown", (event) => {
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
  root.addEventListener("focusout", (event) => {
    if (lifted && event.relatedTarget && event.relatedTarget !== lifted.grip) release(false);
  });

  const grips = [...root.querySelectorAll("[data-move]")];
  for (const grip of grips) grip.hidden = false;
  if (grips.length) drag(root, { lists, kind, settle });
}

async function drag(root, { lists, kind, settle }) {
  await loadSortable(root.dataset.sortable);
  for (const list of root.querySelectorAll(lists)) {
    let from = null;
    globalThis.Sortable.create(list, {
      group: kind(list) || "things", handle: "[data-move]", draggable: "[data-item]", animation: 200,
      delay: 250, delayOnTouchOnly: true, ghostClass: "is-wish",
      onStart: ({ item }) => { from = placeOf(item); },
      onEnd: ({ item, from: oldList, to, oldIndex, newIndex }) => {
        if (oldList !== to || oldIndex !== newIndex) settle(item, from);
      },
    });
  }
}

function loadSortable(source) {
  if (globalThis.Sortable) return Promise.resolve();
  return new Promise((resolve, reject) => {
    document.head.append(Object.assign(document.createElement("script"), { src: source, onload: resolve, onerror: reject }));
  });
}
