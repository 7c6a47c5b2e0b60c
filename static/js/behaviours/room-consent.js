// What somebody agreed to is kept with the switch. A wider yes includes the narrower ones; a no ends them all.
// In the room it waits on this device while the line is gone; on the page of the talk it is sent at once.
import { savedState } from "../saved-state.js";

const WIDENING = ["keep", "team", "leaders", "named"];

export default async function roomConsent(form) {
  const show = savedState(form);
  const field = (name) => form.elements.namedItem(name);
  form.querySelector("[data-part=save]").hidden = true;
  const room = document.getElementById("room-data") ? await (await import("../room.js")).theRoom : null;

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

  function inRoom() {
    const switches = Object.fromEntries([...WIDENING, "refused"].map((name) => [name, field(name).checked]));
    const id = room.tap("consent", { speaker: field("speaker").value, ...switches });
    show("kept");
    room.addEventListener("news", function heard({ detail: { results } }) {
      if (!results.some((result) => result.id === id)) return;
      room.removeEventListener("news", heard);
      show("saved", { time: time() });
    });
  }

  async function save() {
    const answer = await fetch(form.action, {
      method: "POST", body: new FormData(form), headers: { Accept: "application/json" },
    }).catch(() => null);
    if (!answer?.ok || answer.redirected) return show("not_saved", { retry: save });
    show("saved", { time: time() });
  }

  form.addEventListener("change", (event) => {
    follow(event.target);
    if (room) inRoom();
    else save();
  });
}

function time() {
  return new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}
