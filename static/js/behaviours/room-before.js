// <section data-behaviour="room-before">: what was said under the other questions, the last asked first. It follows the question
// on the screen and the words, also without a line.
import { theRoom } from "../room.js";

const MOST = 400;

export default async function roomBefore(section) {
  const sync = await theRoom, list = section.querySelector("ul"), pattern = section.querySelector("template");
  const text = (row) => sync.docs.get(row.pk).text.trim();

  function line(row) {
    const made = pattern.content.cloneNode(true), link = made.querySelector("a"), said = text(row);
    made.querySelector("time").textContent = row.stamp;
    link.textContent = row.text;
    link.href = `?q=${row.position}`;
    link.dataset.question = row.pk;
    made.querySelector(".said").textContent = said.length > MOST ? `${said.slice(0, MOST)}…` : said;
    return made;
  }

  function draw() {
    const current = Number(document.getElementById("notes-form").dataset.question);
    const rows = sync.data.questions.filter((row) => row.pk !== current && text(row));
    rows.sort((one, two) => (two.asked_at ?? 0) - (one.asked_at ?? 0));
    list.replaceChildren(...rows.map(line));
    section.hidden = !rows.length;
  }

  document.addEventListener("room:question", draw);
  sync.addEventListener("words", draw);
  draw();
}
