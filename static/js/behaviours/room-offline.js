// <div data-behaviour="room-offline" data-worker="…">: the room opens without a line. The worker keeps this page and what it is
// made of; what needs the server (pause, finish, leave) waits and says so.
import { word } from "../words.js";
import { toast } from "./toast.js";

export default async function roomOffline(bar) {
  const needsLine = document.querySelectorAll("[data-needs-line]");
  const isOnline = () => navigator.onLine && document.querySelector(".netbar-top")?.hidden !== false;
  for (const part of needsLine) {
    part.addEventListener(part.matches("form") ? "submit" : "click", (event) => {
      if (isOnline()) return;
      event.preventDefault();
      toast(word("room_waits"));
    });
  }
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register(bar.dataset.worker).catch(() => null);
  if (!registration) return;
  await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const parts = loaded.filter((name) => name.startsWith(`${location.origin}/static/`));
  registration.active?.postMessage({ page: location.pathname, parts: [...new Set(parts)] });
  bar.dataset.kept = "yes";
}
