// Words kept on this device: one draft a form, in localStorage. Full or forbidden storage only means no draft.
const PREFIX = "draft:";

export function draftKey(form) {
  return PREFIX + (form.dataset.draft ?? new URL(form.action, location.href).pathname);
}

export function fieldsOf(form) {
  return [...form.elements].filter(
    (field) => field.name && field.name !== "next" && !/^(hidden|password|file|submit|button)$/.test(field.type),
  );
}

function valueOf(field) {
  return /^(checkbox|radio)$/.test(field.type) ? field.checked : field.value;
}

function sameField(field) {
  return field.type === "radio" || field.type === "checkbox" ? `${field.name}=${field.value}` : field.name;
}

export function keepDraft(form) {
  const values = Object.fromEntries(fieldsOf(form).map((field) => [sameField(field), valueOf(field)]));
  const version = form.elements.namedItem("version")?.value;
  try {
    localStorage.setItem(draftKey(form), JSON.stringify({ values, version, at: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

export function readDraft(form) {
  try {
    return JSON.parse(localStorage.getItem(draftKey(form)));
  } catch {
    return null;
  }
}

export function dropDraft(form) {
  try { localStorage.removeItem(draftKey(form)); } catch { /* nothing was kept */ }
}

// Puts the draft back into the form; answers whether that changed anything.
export function restoreDraft(form, draft) {
  let changed = false;
  for (const field of fieldsOf(form)) {
    const kept = draft.values[sameField(field)];
    if (kept === undefined || kept === valueOf(field)) continue;
    if (typeof kept === "boolean") field.checked = kept;
    else field.value = kept;
    changed = true;
  }
  return changed;
}

export function countDrafts() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).length;
  } catch {
    return 0;
  }
}

// A form that is sent the ordinary way keeps its draft until the next page says that it arrived.
export function markSent(form) {
  const sent = JSON.parse(sessionStorage.getItem("sent-drafts") ?? "[]");
  sessionStorage.setItem("sent-drafts", JSON.stringify([...sent, draftKey(form)]));
}

export function forgetWhatArrived() {
  const status = performance.getEntriesByType("navigation")[0]?.responseStatus ?? 200;
  const sent = JSON.parse(sessionStorage.getItem("sent-drafts") ?? "[]");
  sessionStorage.removeItem("sent-drafts");
  if (status >= 400) return;
  for (const key of sent) localStorage.removeItem(key);
}
