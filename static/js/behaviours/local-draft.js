// <form data-behaviour="local-draft" data-draft="concern-12">: what is written survives a closed tab or a lost line.
// The draft goes only when the form has arrived.
import { dropDraft, fieldsOf, keepDraft, markSent, readDraft, restoreDraft } from "../drafts.js";
import { savedState } from "../saved-state.js";
import { word } from "../words.js";
import { toast } from "./toast.js";

export default function localDraft(form) {
  const show = savedState(form);
  const isFresh = !form.querySelector(".is-invalid, [aria-invalid=true]");
  const draft = readDraft(form);
  if (draft && isFresh && restoreDraft(form, draft)) {
    toast(word("restored"), {
      label: word("start_fresh"),
      action: () => { form.reset(); dropDraft(form); fieldsOf(form)[0]?.focus(); },
    });
  }
  form.addEventListener("input", () => { if (keepDraft(form)) show("kept"); });
  form.addEventListener("submit", (event) => { if (!event.defaultPrevented) markSent(form); });
}
