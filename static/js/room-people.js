// Who else has the room open: monograms on the bar, and one sentence.
import { word } from "./words.js";

export function showPeople(people) {
  const place = document.getElementById("room-people");
  if (!place) return;
  const sentence = people.map(({ name, writes }) => word(writes ? "room_writes" : "room_here", name)).join(" ");
  const said = place.querySelector("[data-part=said]");
  if (said.textContent !== sentence) said.textContent = sentence;
  place.querySelector(".avatars").replaceChildren(...people.slice(0, 5).map(({ initials, colour, writes }) => {
    const mark = document.createElement("span");
    mark.className = `avatar avatar-sm ${colour}${writes ? " here" : ""}`;
    mark.setAttribute("aria-hidden", "true");
    mark.textContent = initials;
    return mark;
  }));
}
