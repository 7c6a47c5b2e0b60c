// <div data-behaviour="room-offline" data-worker="…">: the room opens without a line. The worker keeps this page and what it is
// made of; what needs the server (pause, finish, an own question, a tie) waits and says so.
import { theRoom } from "../room.js";
import { word } from "../words.js";
import { toast } from "./toast.js";

export default async function roomOffline(bar) {
  const sync = await theRoom;
  const waits = () => !navigator.onLine || sync.line === "kept" || document.querySelector(".netbar-top")?.hidden === false;

  function show() {
    for (const reason of document.querySelectorAll("[data-part=waits]")) reason.hidden = !waits();
    for (const part of document.querySelectorAll("[data-needs-line]")) {
      const control = part.matches("form") ? part.querySelector("[type=submit]") : part;
      if (waits()) control.setAttribute("aria-disabled", "true");
      else control.removeAttribute("aria-disabled");
    }
  }

  function hold(event) {
    if (!event.target.closest?.("[data-needs-line]") || !waits()) return;
    if (event.type === "click" && !event.target.closest("a[data-needs-line]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    toast(word("room_waits"));
  }

  for (const kind of ["submit", "click"]) document.addEventListener(kind, hold, { capture: true });
  for (const kind of ["online", "offline", "portal:online"]) addEventListener(kind, () => setTimeout(show));
  document.addEventListener("room:refreshed", show);
  sync.addEventListener("line", show);
  show();
  await keepPage(bar);
}

async function keepPage(bar) {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register(bar.dataset.worker).catch(() => null);
  if (!registration) return;
  await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const parts = loaded.filter((name) => name.startsWith(`${location.origin}/static/`));
  registration.active?.postMessage({ page: location.pathname, parts: [...new Set(parts)] });
  bar.dataset.kept = "yes";
}
