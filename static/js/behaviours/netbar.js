// The bar on top while the line is gone: what is safe, and how much waits.
import { countDrafts } from "../drafts.js";
import { word } from "../words.js";

export default function netbar(bar) {
  const waiting = bar.querySelector("[data-part=waiting]");

  function show() {
    const count = countDrafts();
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
  addEventListener("input", () => { if (!bar.hidden) show(); });
  bar.querySelector("[data-part=retry]").addEventListener("click", tryNow);
  if (!navigator.onLine) show();
}
