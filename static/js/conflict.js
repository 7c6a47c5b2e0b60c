// Two people changed the same words: both versions side by side, nothing merged in silence, nothing thrown away.
import { word } from "./words.js";

function element(tag, className, ...content) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}

function version(who, text) {
  const words = element("p", "voice mb-0", text);
  words.dir = "auto";
  return element("div", "choice", element("span", "", element("b", "", who), words));
}

// `theirs` maps field names to the text on the server. Resolves with "theirs", "mine" or "both".
export function askAboutConflict(form, theirs, who) {
  form.parentElement.querySelector(".conflict")?.remove();
  const panel = element("section", "card conflict mt-3");
  panel.tabIndex = -1;
  panel.setAttribute("role", "alert");
  const body = element("div", "card-body");
  body.append(element("h3", "mb-2", word("conflict", who || word("somebody"))));
  body.append(element("p", "small text-secondary mb-3", word("conflict_text")));
  for (const [name, text] of Object.entries(theirs)) {
    body.append(version(who || word("somebody"), text), version(word("you"), form.elements.namedItem(name)?.value ?? ""));
  }
  const buttons = element("div", "row-x tight mt-3");
  body.append(buttons);
  panel.append(body);
  form.after(panel);
  panel.focus();
  return new Promise((resolve) => {
    for (const [answer, label, kind] of [
      ["theirs", "keep_theirs", "btn-primary"],
      ["mine", "keep_mine", "btn-outline-secondary"],
      ["both", "both", "btn-outline-secondary"],
    ]) {
      const button = element("button", `btn ${kind} btn-sm`, word(label));
      button.type = "button";
      button.addEventListener("click", () => { panel.remove(); resolve(answer); });
      buttons.append(button);
    }
  });
}

export function applyAnswer(form, theirs, answer) {
  for (const [name, text] of Object.entries(theirs)) {
    const field = form.elements.namedItem(name);
    if (!field) continue;
    if (answer === "theirs") field.value = text;
    if (answer === "both") field.value = `${text}\n\n${field.value}`;
  }
}
