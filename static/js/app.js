// Finds [data-behaviour] and loads each behaviour once it is needed. The table is written out so that collectstatic
// can put the hashed names in; a new behaviour is a file in behaviours/ and a line here (a test compares the two).
const behaviours = {
  "auto-save": () => import("./behaviours/auto-save.js"),
  "board-move": () => import("./behaviours/board-move.js"),
  "char-count": () => import("./behaviours/char-count.js"),
  "co-edit": () => import("./behaviours/co-edit.js"),
  "confirm": () => import("./behaviours/confirm.js"),
  "history-slider": () => import("./behaviours/history-slider.js"),
  "journey-live": () => import("./behaviours/journey-live.js"),
  "journey-move": () => import("./behaviours/journey-move.js"),
  "lens": () => import("./behaviours/lens.js"),
  "local-draft": () => import("./behaviours/local-draft.js"),
  "netbar": () => import("./behaviours/netbar.js"),
  "order-ask": () => import("./behaviours/order-ask.js"),
  "pain-board": () => import("./behaviours/pain-board.js"),
  "palette": () => import("./behaviours/palette.js"),
  "pop": () => import("./behaviours/pop.js"),
  "print": () => import("./behaviours/print.js"),
  "send-again": () => import("./behaviours/send-again.js"),
  "send-by-itself": () => import("./behaviours/send-by-itself.js"),
  "room": () => import("./behaviours/room.js"),
  "room-before": () => import("./behaviours/room-before.js"),
  "room-clock": () => import("./behaviours/room-clock.js"),
  "room-consent": () => import("./behaviours/room-consent.js"),
  "room-offline": () => import("./behaviours/room-offline.js"),
  "room-promise": () => import("./behaviours/room-promise.js"),
  "room-talk": () => import("./behaviours/room-talk.js"),
  "room-words": () => import("./behaviours/room-words.js"),
  "shortcuts": () => import("./behaviours/shortcuts.js"),
  "show-current": () => import("./behaviours/show-current.js"),
  "submit-once": () => import("./behaviours/submit-once.js"),
  "talk": () => import("./behaviours/talk.js"),
  "talk-drawer": () => import("./behaviours/talk-drawer.js"),
  "theme-toggle": () => import("./behaviours/theme-toggle.js"),
  "toast": () => import("./behaviours/toast.js"),
  "toggle-group": () => import("./behaviours/toggle-group.js"),
};

const started = new WeakMap();

async function start(element) {
  const done = started.get(element) ?? new Set();
  started.set(element, done);
  for (const name of element.dataset.behaviour.split(/\s+/).filter(Boolean)) {
    if (done.has(name)) continue;
    done.add(name);
    if (!behaviours[name]) { console.error(`No behaviour is called ${name}.`); continue; }
    const module = await behaviours[name]();
    module.default(element);
  }
}

function startWithin(root) {
  if (root.matches?.("[data-behaviour]")) start(root);
  root.querySelectorAll?.("[data-behaviour]").forEach(start);
}

startWithin(document);
new MutationObserver((changes) => {
  for (const change of changes) change.addedNodes.forEach(startWithin);
}).observe(document.body, { childList: true, subtree: true });

if (sessionStorage.getItem("sent-drafts")) import("./drafts.js").then((drafts) => drafts.forgetWhatArrived());

// What an earlier person left on this device is not for the next one.
if (globalThis.caches) import("./device-copies.js").then((copies) => copies.keepOnlyThoseOf(document.body.dataset.user ?? ""));
