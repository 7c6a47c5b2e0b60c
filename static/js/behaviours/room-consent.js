// What somebody agreed to is saved with the switch. A wider yes includes the narrower ones; a no ends them all.
import { send } from "../room.js";
import { savedState } from "../saved-state.js";

const WIDENING = ["keep", "team", "leaders", "named"];

export default function roomConsent(form) {
  const show = savedState(form);
  const field = (name) => form.elements.namedItem(name);
  form.querySelector("[data-part=save]").hidden = true;

  function follow(changed) {
    if (changed.name === "refused") {
      if (changed.checked) for (const name of WIDENING) field(name).checked = false;
      return;
    }
    const place = WIDENING.indexOf(changed.name);
    if (changed.checked) {
      field("refused").checked = false;
      for (const name of WIDENING.slice(0, place)) field(name).checked = true;
    } else {
      for (const name of WIDENING.slice(place)) field(name).checked = false;
    }
  }

  async function save() {
    const answer = await send(form).catch(() => null);
    if (answer?.status !== 200) return show("not_saved", { retry: save });
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    show("saved", { time });
  }

  form.addEventListener("change", (event) => { follow(event.target); save(); });
}
