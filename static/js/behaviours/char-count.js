// <textarea maxlength="200" data-behaviour="char-count">: says how many characters are left once they run short.
// With data-limit instead of maxlength more may be written and the sentence says by how much it is too long.
import { word } from "../words.js";

export default function charCount(field) {
  const limit = Number(field.dataset.limit ?? field.maxLength);
  if (!(limit > 0)) return;
  const line = document.createElement("div");
  line.className = "form-text num";
  line.setAttribute("role", "status");
  field.after(line);

  function count() {
    const left = limit - [...field.value].length;
    line.textContent = left < 0 ? word("over", -left) : left <= limit * 0.2 ? word("left", left) : "";
  }

  field.addEventListener("input", count);
  count();
}
