// The token that every post of ours carries: read from a form that is already on the page.
export function csrfToken() {
  return document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
}
