// <section data-behaviour="talk">: what others write about the card, and their short answers, appear while the page is open.
// The list is fetched again as the server's own fragment; what is being written here is never touched.
import { sessionOf } from "../co-edit/session.js";

const WORDS = new Set(["comment", "resolve", "react"]), SPREAD = 300;

export default function talk(section) {
  const session = sessionOf(section), spoken = section.querySelector("[data-part=spoken]");
  let timer = null;

  async function renew(isSilent) {
    const response = await fetch(section.dataset.comments).catch(() => null);
    if (!response?.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.getElementById("talk-list"), old = section.querySelector("#talk-list");
    if (!fresh || !old) return;
    const here = old.contains(document.activeElement) ? document.activeElement : null;
    const form = here?.closest("form")?.getAttribute("action");
    old.replaceWith(fresh);
    // Whoever has just pressed a short answer stays on it.
    if (here) fresh.querySelector(`form[action="${form}"] button[value="${here.value}"]`)?.focus();
    if (fresh.children.length) section.querySelector("[data-part=nothing]")?.remove();
    if (!isSilent) spoken.textContent = spoken.dataset.words;
  }

  session.add({
    frame(frame, isOwn) {
      if (!section.isConnected || !WORDS.has(frame.k) || frame.item !== section.dataset.item) return;
      clearTimeout(timer);
      const isSilent = isOwn || frame.by === session.me || frame.k === "react";
      timer = setTimeout(() => renew(isSilent), 50 + Math.random() * SPREAD);
    },
  });
}
