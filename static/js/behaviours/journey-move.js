// Stages, steps and pains are moved by their handle: stages side by side, steps within and between stages, pains between steps.
import { show } from "../journey-map.js";
import { moveByHandle } from "../move-by-handle.js";

export default function journeyMove(map) {
  async function keep(thing, list, things) {
    const body = new FormData();
    body.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
    body.set("place", things.indexOf(thing));
    if (list.dataset.stage) body.set("stage_id", list.dataset.stage);
    const response = await fetch(thing.dataset.url, { method: "POST", body }).catch(() => null);
    if (!response?.ok) return map.dataset.failed;
    show(await response.text(), thing.dataset.item);
    return null;
  }

  moveByHandle(map, {
    spoken: document.querySelector("[data-part=spoken]"),
    lists: "[data-list]",
    kind: (list) => list.dataset.list,
    flows: (list) => (list.dataset.list === "stage" ? "across" : "down"),
    keep,
  });
}
