// <form data-behaviour="confirm" data-confirm="Take back Ruth's quote?" data-confirm-text="…" data-confirm-yes="Take it
// back" data-confirm-no="Keep it">: asks first. Only for what cannot be undone or what others are told at once.
import { word } from "../words.js";

export default function confirmFirst(form) {
  let isSure = false;
  form.addEventListener("submit", async (event) => {
    if (isSure) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const submitter = event.submitter;
    isSure = await ask(form.dataset);
    if (isSure) form.requestSubmit(submitter);
    else submitter?.focus();
  }, { capture: true });
}

function ask({ confirm, confirmText = "", confirmYes = word("yes"), confirmNo = word("no") }) {
  const dialog = document.createElement("dialog");
  dialog.className = "palette";
  const sheet = document.createElement("form");
  sheet.method = "dialog";
  sheet.className = "palette-in card-body p-4";
  const title = Object.assign(document.createElement("h2"), { id: "confirm-title", className: "h3 mb-2" });
  title.textContent = confirm || word("sure");
  dialog.setAttribute("aria-labelledby", "confirm-title");
  const text = document.createElement("p");
  text.textContent = confirmText;
  const buttons = Object.assign(document.createElement("div"), { className: "row-x tight" });
  for (const [value, label, kind] of [["yes", confirmYes, "btn-danger"], ["no", confirmNo, "btn-outline-secondary"]]) {
    const button = Object.assign(document.createElement("button"), { value, className: `btn ${kind}` });
    button.textContent = label;
    buttons.append(button);
  }
  sheet.append(title, ...(confirmText ? [text] : []), buttons);
  dialog.append(sheet);
  document.body.append(dialog);
  dialog.showModal();
  buttons.lastElementChild.focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => { dialog.remove(); resolve(dialog.returnValue === "yes"); });
  });
}
