// A board or the form of a card that several people work on at once (COEDIT.md). Without JavaScript both work as plain pages.
import { Cards } from "../co-edit/cards.js";
import { Presence } from "../co-edit/presence.js";
import { ScalarField } from "../co-edit/scalar-field.js";
import { sessionOf } from "../co-edit/session.js";
import { Spoken } from "../co-edit/spoken.js";
import { TextField } from "../co-edit/text-field.js";
import { Undo } from "../co-edit/undo.js";

export default function coEdit(root) {
  const session = sessionOf(root), spoken = new Spoken(session);
  new Presence(session);
  session.undo = new Undo(session);
  if (root.tagName === "FORM") live(root, session);
  else new Cards(session, root, spoken);
}

// Each field saves by itself; the button only waits until everything is there.
function live(form, session) {
  const { card: item, fields, back } = form.dataset;
  for (const field of fields.split(" ").filter(Boolean)) {
    const element = form.elements.namedItem(field);
    const isText = element?.dataset?.liveText !== undefined;
    if (isText) new TextField(session, element, item, field);
    else new ScalarField(session, form, item, field);
  }
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (await session.settled()) location.assign(back);
    else session.status("kept");
  });
}
