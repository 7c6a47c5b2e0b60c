// <form data-behaviour="room-promise">: a promise made in the talk waits on this device while the line is gone.
import { theRoom } from "../room.js";
import { word } from "../words.js";
import { toast } from "./toast.js";

export default async function roomPromise(form) {
  const room = await theRoom;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { text, due, speaker } = form.elements;
    room.tap("promise", { text: text.value, due: due.value, speaker: speaker.value });
    toast(word("room_promised"));
    text.value = "";
    form.closest("details").open = false;
    form.closest("details").querySelector("summary").focus();
  });
  document.addEventListener("keydown", (event) => {
    const isFree = !event.ctrlKey && !event.metaKey && !event.altKey && event.key.toLowerCase() === "p";
    if (!isFree || event.target.closest?.("input, textarea, select, dialog") || document.querySelector("[data-keys=off]")) return;
    event.preventDefault();
    form.closest("details").open = true;
    form.elements.text.focus();
  });
}
