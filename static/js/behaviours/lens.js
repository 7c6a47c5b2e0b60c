// The plain-language lens of a form: `data-fields` are its fields for customers. It is loaded when one of them is entered.
export default function lens(root) {
  const form = root.closest("form"), names = root.dataset.fields.split(" ").filter(Boolean);
  const isOurs = ({ name }) => names.some((one) => (one.endsWith("*") ? name?.startsWith(one.slice(0, -1)) : name === one));
  const canRead = (field) => field.matches?.("textarea, input[type=text], input:not([type])") && isOurs(field);
  // With JavaScript the words are checked beside the field.
  root.querySelector("button").hidden = true;

  async function enter(field) {
    if (!canRead(field)) return;
    const { attach } = await import("../lens/panel.js");
    attach(field, root.dataset.words);
  }

  form.addEventListener("focusin", (event) => enter(event.target));
  if (form.contains(document.activeElement)) enter(document.activeElement);
}
