// The line that says where the words are: Writing, Saving, Saved 10:42, Kept on this device, Not saved.
import { icon } from "./icons.js";
import { word } from "./words.js";

const LOOKS = {
  writing: ["pencil", ""],
  saving: ["refresh", ""],
  saved: ["cloud-check", ""],
  kept: ["cloud-off", "off"],
  not_saved: ["alert-triangle", "bad"],
};

export function savedState(form) {
  return savedLine(form.querySelector("[data-part=saved]") ?? document.querySelector(`[data-saved-for="${form.id}"]`));
}

export function savedLine(line) {
  return (state, { time = "", reason = "", retry = null } = {}) => {
    if (!line) return;
    const [picture, kind] = LOOKS[state];
    line.className = `saved ${kind}`.trim();
    line.dataset.state = state;
    const text = document.createElement("span");
    text.textContent = reason || word(state, time);
    line.replaceChildren(icon(picture), text);
    if (!retry) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-link btn-sm";
    button.textContent = word("try_again");
    button.addEventListener("click", retry);
    line.append(button);
  };
}
