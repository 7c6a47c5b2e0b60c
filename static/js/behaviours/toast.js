// A short message at the foot for 8 seconds; it waits while somebody points at it or is inside it.
import { icon } from "../icons.js";
import { word } from "../words.js";

const STAYS = 8000;

export default function leaveInTime(snack) {
  let timer = null;
  const wait = () => { timer = setTimeout(() => snack.remove(), STAYS); };
  const hold = () => clearTimeout(timer);
  for (const event of ["mouseenter", "focusin"]) snack.addEventListener(event, hold);
  for (const event of ["mouseleave", "focusout"]) snack.addEventListener(event, () => { hold(); wait(); });
  wait();
}

// `action` runs on the button; the button says `label`, or Undo.
export function toast(text, { action = null, label = word("undo"), isBad = false } = {}) {
  const snack = document.createElement("div");
  snack.className = isBad ? "snack snack-pain" : "snack";
  const words = document.createElement("span");
  words.className = "grow";
  words.textContent = text;
  snack.append(icon(isBad ? "alert-triangle" : "check"), words);
  if (action) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-sm";
    button.textContent = label;
    button.addEventListener("click", () => { snack.remove(); action(); });
    snack.append(button);
  }
  document.getElementById("toasts").append(snack);
  leaveInTime(snack);
  return snack;
}
