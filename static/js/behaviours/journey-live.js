// A map that others draw on too. The stream says that something has changed, and the newest drawing is fetched; where no
// stream gets through, the page looks for itself. Nothing is replaced while something is lifted or dragged.
import { isBusy, mapOf, refresh } from "../journey-map.js";

const PAUSE = 4000, PAUSE_WITH_STREAM = 30000;

export default function journeyLive(element) {
  const spoken = element.querySelector("[data-part=news]");
  let timer = null, stream = null, isLooking = false;

  async function look() {
    if (isLooking || document.hidden || isBusy() || !navigator.onLine) return;
    isLooking = true;
    const response = await fetch(element.dataset.state, { headers: { Accept: "application/json" } }).catch(() => null);
    const { seq } = response?.ok ? await response.json() : { seq: 0 };
    if (seq > Number(mapOf().dataset.seq) && !isBusy() && await refresh()) spoken.textContent = element.dataset.changed;
    isLooking = false;
  }

  function every(pause) {
    clearInterval(timer);
    timer = setInterval(look, pause);
  }

  function listen() {
    stream = new EventSource(element.dataset.stream);
    stream.addEventListener("open", () => every(PAUSE_WITH_STREAM));
    stream.addEventListener("op", look);
    stream.addEventListener("error", () => every(PAUSE));
  }

  every(PAUSE);
  if (element.dataset.stream && globalThis.EventSource) listen();
  document.addEventListener("visibilitychange", look);
  addEventListener("pagehide", () => stream?.close());
}
