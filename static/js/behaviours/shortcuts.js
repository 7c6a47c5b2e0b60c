// ? shows the list; g and a letter goes there; a letter alone does something. All are links of the list itself.
import { isSingleKey } from "../keys.js";

const PAUSE = 1500;

export default function shortcuts(dialog) {
  let waitsForPlace = 0;

  function open() {
    if (!dialog.open) dialog.showModal();
  }

  addEventListener("keydown", (event) => {
    if (!isSingleKey(event)) return;
    const key = event.key.toLowerCase();
    if (key === "?") { event.preventDefault(); return open(); }
    if (event.timeStamp < waitsForPlace) {
      waitsForPlace = 0;
      return follow(event, `[data-go="${CSS.escape(key)}"]`);
    }
    if (key === "g") { waitsForPlace = event.timeStamp + PAUSE; return; }
    follow(event, `[data-do="${CSS.escape(key)}"]`);
  });

  function follow(event, selector) {
    const link = dialog.querySelector(selector);
    if (!link) return;
    event.preventDefault();
    link.click();
  }

  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("[data-part=close]")) dialog.close();
  });
  for (const button of document.querySelectorAll("[data-opens=shortcuts]")) {
    button.hidden = false;
    button.addEventListener("click", open);
  }
}
