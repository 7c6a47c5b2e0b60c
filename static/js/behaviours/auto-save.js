// <form data-behaviour="auto-save" action="…">: keeps every key on this device and posts 800 ms after the last one.
// The answer is JSON: 200 {saved_at, version}; 409 {theirs: {field: text}, who, version}; 422 {errors: {field: [..]}}.
// The hidden field `version` names the version that was seen. Without JavaScript the form is simply sent.
import { applyAnswer, askAboutConflict } from "../conflict.js";
import { dropDraft, keepDraft, markSent, readDraft, restoreDraft } from "../drafts.js";
import { savedState } from "../saved-state.js";

const PAUSE = 800;
const RETRIES = [1000, 3000, 9000];

export default function autoSave(form) {
  const show = savedState(form);
  let timer = null, tries = 0, running = null, changes = 0, savedChanges = 0;

  const later = (wait) => { clearTimeout(timer); timer = setTimeout(save, wait); };

  function changed() {
    changes += 1;
    tries = 0;
    keepDraft(form);
    show("writing");
    later(PAUSE);
  }

  async function save() {
    clearTimeout(timer);
    if (changes === savedChanges) return;
    if (running) return later(PAUSE);
    if (!navigator.onLine) return show("kept");
    running = post(changes);
    await running;
    running = null;
  }

  async function post(sending) {
    const slow = setTimeout(() => show("saving"), 1000);
    try {
      const response = await fetch(form.action, {
        method: "POST", body: new FormData(form), headers: { Accept: "application/json" }, keepalive: true,
      });
      await understand(response, sending);
    } catch {
      failed();
    } finally {
      clearTimeout(slow);
    }
  }

  async function understand(response, sending) {
    if (response.status === 409) return clash(await response.json());
    if (response.status === 422) {
      const { errors = {} } = await response.json();
      return show("not_saved", { reason: Object.values(errors).flat().join(" ") });
    }
    if (!response.ok || response.redirected) return failed();
    const { saved_at: savedAt, version } = await response.json();
    setVersion(version);
    tries = 0;
    savedChanges = sending;
    if (sending !== changes) return later(PAUSE);
    dropDraft(form);
    show("saved", { time: clock(savedAt) });
  }

  function failed() {
    if (!navigator.onLine) return show("kept");
    const wait = RETRIES[tries];
    tries += 1;
    if (wait) return later(wait);
    show("not_saved", { retry: () => { tries = 0; save(); } });
  }

  async function clash({ theirs, who, version }) {
    const texts = typeof theirs === "string" ? { [form.querySelector("textarea").name]: theirs } : theirs;
    show("not_saved");
    const answer = await askAboutConflict(form, texts, who);
    applyAnswer(form, texts, answer);
    setVersion(version);
    changed();
    if (answer !== "both") save();
    else form.elements.namedItem(Object.keys(texts)[0])?.focus();
  }

  function setVersion(version) {
    const field = form.elements.namedItem("version");
    if (field && version !== undefined) field.value = version;
  }

  // A button of the form sends it too: only once its words are saved, or it would clash with our own version.
  async function sendAfterSaving(event) {
    if (changes === savedChanges && !running) return markSent(form);
    event.preventDefault();
    await running;
    await save();
    if (changes === savedChanges) form.requestSubmit(event.submitter);
  }

  function putBack() {
    const draft = readDraft(form);
    if (!draft || !restoreDraft(form, draft)) return dropDraft(form);
    setVersion(draft.version);
    changed();
  }

  form.addEventListener("input", changed);
  form.addEventListener("focusout", save);
  form.addEventListener("submit", sendAfterSaving);
  addEventListener("online", save);
  addEventListener("portal:online", save);
  addEventListener("pagehide", save);
  putBack();
}

function clock(savedAt) {
  const time = savedAt ? new Date(savedAt) : new Date();
  return time.toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}
