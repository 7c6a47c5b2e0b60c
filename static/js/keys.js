// Single keys rest while somebody types, while a dialog is open, or where the person has switched them off.
export function isTyping(event) {
  const element = event.target;
  return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName ?? "");
}

export function isSingleKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return false;
  if (isTyping(event) || document.querySelector("dialog[open]")) return false;
  return !document.querySelector("[data-keys=off]");
}
