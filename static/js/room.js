// What the parts of the interview room share: sending a form without leaving the page, and fresh parts of the page.
export async function send(form, fields = {}) {
  const body = new FormData(form);
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const response = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
  return { status: response.status, body: response.redirected ? {} : await response.json().catch(() => ({})) };
}

// Take the parts with these ids from the page as the server has it now.
export async function refresh(...ids) {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const id of ids) {
    const now = document.getElementById(id), fresh = page.getElementById(id);
    if (now && fresh && !now.contains(document.activeElement)) now.replaceChildren(...fresh.childNodes);
  }
}

// Code points, as the server counts them: an emoji is one.
export function points(text) {
  return [...text].length;
}
