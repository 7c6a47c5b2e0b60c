// Ctrl K or /: type, choose with the arrows, Enter. The entries are the page's own links and what the search finds.
import { finder } from "../finding.js";
import { isSingleKey } from "../keys.js";
import { key, places } from "../places.js";

function listPlaces(group) {
  places().forEach((place, number) => {
    const option = document.createElement("a");
    Object.assign(option, { id: `palette-n${number}`, className: "palette-i", href: place.url, role: "option", tabIndex: -1 });
    const words = document.createElement("span");
    words.textContent = place.label;
    option.append(place.icon(), words, ...(place.key ? [key(`g ${place.key}`)] : []));
    group.append(option);
  });
}

export default function palette(dialog) {
  listPlaces(dialog.querySelector("[data-part=places]"));
  const input = dialog.querySelector("input");
  const options = [...dialog.querySelectorAll("[role=option]")];
  const search = dialog.querySelector("[data-part=search]");
  const nothing = dialog.querySelector("[data-part=nothing]");
  const found = dialog.querySelector("[data-part=found]");
  const finding = found && finder(found, listed);
  const visible = () => [...dialog.querySelectorAll("[role=option]")].filter((option) => !option.hidden);

  function choose(chosen) {
    for (const option of dialog.querySelectorAll("[role=option]")) option.setAttribute("aria-selected", String(option === chosen));
    if (chosen) input.setAttribute("aria-activedescendant", chosen.id);
    else input.removeAttribute("aria-activedescendant");
    chosen?.scrollIntoView({ block: "nearest" });
  }

  function filter() {
    const wanted = input.value.trim().toLocaleLowerCase();
    for (const option of options) {
      if (option !== search) option.hidden = !option.textContent.toLocaleLowerCase().includes(wanted);
    }
    if (search) {
      search.hidden = !wanted;
      search.href = `${search.pathname}?q=${encodeURIComponent(input.value.trim())}`;
      search.querySelector("[data-part=words]").textContent = wanted ? `“${input.value.trim()}”` : "";
    }
    for (const group of dialog.querySelectorAll("[role=group]")) {
      group.hidden = !group.querySelector("[role=option]:not([hidden])");
    }
    finding?.look(input.value.trim());
    nothing.hidden = visible().length > 0;
    choose(visible()[0]);
  }

  // What was found comes later: the choice that somebody made meanwhile stays.
  function listed() {
    const shown = visible();
    const chosen = shown.find((option) => option.getAttribute("aria-selected") === "true" && option !== search);
    nothing.hidden = shown.length > 0;
    choose(chosen ?? shown[0]);
  }

  function open() {
    if (dialog.open) return;
    input.value = "";
    finding?.clear();
    filter();
    dialog.showModal();
    input.focus();
  }

  input.addEventListener("input", filter);
  input.addEventListener("keydown", (event) => {
    const shown = visible();
    const at = shown.findIndex((option) => option.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (shown.length) choose(shown[(at + (event.key === "ArrowDown" ? 1 : -1) + shown.length) % shown.length]);
    }
    if (event.key === "Enter") {
      event.preventDefault();
      shown[at]?.click();
    }
  });
  dialog.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("[data-part=close]")) dialog.close();
  });
  addEventListener("keydown", (event) => {
    const isCommand = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    if (!isCommand && !(event.key === "/" && isSingleKey(event))) return;
    event.preventDefault();
    open();
  });
  for (const button of document.querySelectorAll("[data-opens=palette]")) {
    button.hidden = false;
    button.addEventListener("click", (event) => {
      event.preventDefault(); // without a script it is a link to the search page
      open();
    });
  }
}
