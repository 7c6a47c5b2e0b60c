// Where one can go and what one can do from this page, read from its own links: nothing is offered that is not there.
import { icon } from "./icons.js";

export function places() {
  return [...document.querySelectorAll("[data-place]")].map((link) => ({
    url: link.href,
    key: link.dataset.place,
    label: (link.querySelector(".ico + span") ?? link).textContent.trim(),
    icon: () => link.querySelector(".ico")?.cloneNode(true) ?? icon(link.dataset.icon),
  }));
}

export function key(letters) {
  const shown = document.createElement("kbd");
  shown.textContent = letters.toUpperCase();
  return shown;
}
