// The bar on top while the line is gone: what is safe, and how much waits.
import { countDrafts } from "../drafts.js";
import { word } from "../words.js";

export default function netbar(bar) {
  const waiting = bar.querySelector("[data-part=waiting]");

  // The room keeps its words in a store of its own, and says how many changes wait there.
  let inRoom = 0;

  function show() {
    const count = countDrafts() + inRoom;
    waiting.textContent = word(count === 0 ? "offline_none" : count === 1 ? "offline_one" : "offline_many", count);
    bar.hidden = false;
  }

  async function tryNow() {
    try {
      await fetch(location.href, { method: "HEAD", cache: "no-store" });
      bar.hidden = true;
      dispatchEvent(new Event("portal:online"));
    } catch {
      show();
    }
  }

  addEventListener("offline", show);
  addEventListener("online", () => { bar.hidden = true; });
  addEventListener("portal:waiting", ({ detail }) => { inRoom = detail; if (!bar.hidden) show(); });
  addEventListener("input", () => { if (!bar.hidden) show(); });
  bar.querySelector("[data-part=retry]").addEventListener("click", tryNow);
  if (!navigator.onLine) show();
}
