// ? shows the list; g and a letter goes there; a letter alone does something. All are links of the list itself.
import { isSingleKey } from "../keys.js";
import { key as keycap, places } from "../places.js";

const PAUSE = 1500;

function addRow(list, keys, label, url, data) {
  const row = document.createElement("div");
  const term = document.createElement("dt");
  const meaning = document.createElement("dd");
  const link = Object.assign(document.createElement("a"), { href: url, textContent: label });
  Object.assign(link.dataset, data);
  keys.forEach((letters) => term.append(keycap(letters), " "));
  meaning.append(link);
  row.append(term, meaning);
  list.append(row);
}

function listKeys(list) {
  for (const place of places().filter((one) => one.key)) {
    addRow(list, ["g", place.key], place.label, place.url, { go: place.key });
  }
  for (const action of document.querySelectorAll("#palette [data-do]")) {
    addRow(list, [action.dataset.do], action.querySelector("span").textContent, action.href, { do: action.dataset.do });
  }
}

export default function shortcuts(dialog) {
  listKeys(dialog.querySelector(".keys"));
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
