// A map that others draw on too: looks every few seconds whether it is behind, and shows the newest drawing.
// Nothing is replaced while something is lifted or dragged, and a page in the background rests.
import { isBusy, mapOf, refresh } from "../journey-map.js";

const PAUSE = 4000;

export default function journeyLive(element) {
  const spoken = element.querySelector("[data-part=news]");

  async function look() {
    if (document.hidden || isBusy() || !navigator.onLine) return;
    const response = await fetch(element.dataset.state, { headers: { Accept: "application/json" } }).catch(() => null);
    if (!response?.ok) return;
    const { seq } = await response.json();
    if (seq <= Number(mapOf().dataset.seq) || isBusy()) return;
    if (await refresh()) spoken.textContent = element.dataset.changed;
  }

  setInterval(look, PAUSE);
  document.addEventListener("visibilitychange", look);
}
