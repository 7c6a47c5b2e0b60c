// The journey map on an open page: its newest drawing is fetched whole, so that what is shown is what the server drew.
export const mapOf = (root = document) => root.querySelector("[data-part=map]");

// Puts the map of an answer (a whole page) in place of the one shown. Focus returns to the handle that had it.
export function show(html, focusOn = document.activeElement?.dataset?.grip) {
  const fresh = mapOf(new DOMParser().parseFromString(html, "text/html"));
  const old = mapOf();
  if (!fresh || !old) return null;
  const scrolled = old.querySelector(".jmap")?.scrollLeft ?? 0;
  const open = [...old.querySelectorAll("details[open][id]")].map((details) => details.id);
  old.replaceWith(fresh);
  const area = fresh.querySelector(".jmap");
  if (area) area.scrollLeft = scrolled;
  for (const id of open) fresh.querySelector(`#${CSS.escape(id)}`)?.setAttribute("open", "");
  const grip = focusOn && fresh.querySelector(`[data-grip="${CSS.escape(focusOn)}"]`);
  if (grip) {
    grip.hidden = false; // the behaviour that shows it starts a moment later, and what is hidden takes no focus
    grip.focus();
  }
  return fresh;
}

export async function refresh() {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } });
  return response.ok ? show(await response.text()) : null;
}

export const isBusy = () => Boolean(mapOf()?.querySelector(".lifted, .sortable-chosen"));
