// <section data-behaviour="talk" data-ops=…>: what others write about the card appears while the page is open.
// The list is fetched again as the server's own fragment; what is being written here is never touched.
import { sessionOf } from "../co-edit/session.js";

const WORDS = new Set(["comment", "resolve"]), SPREAD = 300;

export default function talk(section) {
  const session = sessionOf(section), spoken = section.querySelector("[data-part=spoken]");
  let timer = null;

  async function renew(isOwn) {
    const response = await fetch(section.dataset.comments).catch(() => null);
    if (!response?.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.getElementById("talk-list"), old = document.getElementById("talk-list");
    if (!fresh || old.contains(document.activeElement)) return;
    old.replaceWith(fresh);
    if (!isOwn) spoken.textContent = spoken.dataset.words;
  }

  session.add({
    frame(frame, isOwn) {
      if (!WORDS.has(frame.k) || frame.item !== section.dataset.item) return;
      clearTimeout(timer);
      timer = setTimeout(() => renew(isOwn || frame.by === session.me), 50 + Math.random() * SPREAD);
    },
  });
}
