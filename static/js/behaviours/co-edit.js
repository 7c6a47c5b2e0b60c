// A board or the form of a card that several people work on at once (COEDIT.md). Without JavaScript both work as plain pages.
import { Presence } from "../co-edit/presence.js";
import { sessionOf } from "../co-edit/session.js";
import { Spoken } from "../co-edit/spoken.js";
import { Undo } from "../co-edit/undo.js";

export default async function coEdit(root) {
  const session = sessionOf(root), spoken = new Spoken(session);
  new Presence(session);
  session.undo = new Undo(session);
  // A page loads what it shows: the fields of a card, or the cards of a board.
  if (root.tagName === "FORM") {
    const [{ ScalarField }, { TextField }] = await Promise.all([import("../co-edit/scalar-field.js"), import("../co-edit/text-field.js")]);
    live(root, session, ScalarField, TextField);
  } else {
    const { Cards } = await import("../co-edit/cards.js");
    new Cards(session, root, spoken);
  }
  session.complete();
}

// Each field saves by itself; the button only waits until everything is there.
function live(form, session, ScalarField, TextField) {
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
