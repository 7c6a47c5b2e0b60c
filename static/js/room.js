// The room of this page: its copies on the device, its sending, and fresh parts of the page. One for all its behaviours.
import { holdTab, RoomStore } from "./room-store.js";
import { RoomStream } from "./room-stream.js";
import { RoomSync } from "./room-sync.js";

export const theRoom = begin();

async function begin() {
  const data = JSON.parse(document.getElementById("room-data").textContent);
  const store = await RoomStore.open(data).catch(() => null);
  const kept = (await store?.all().catch(() => null)) ?? {};
  const tab = await ownTab(kept);
  const room = new RoomSync({ data, store, tab, state: kept[tab] });
  room.stream = RoomStream.of(room);
  for (const other of Object.keys(kept)) if (other !== tab) takeOver(other, { data, store, state: kept[other] });
  return room;
}

// After a reload this tab goes on with its own record; a new tab goes on where the last one that is gone stopped.
async function ownTab(kept) {
  const mine = sessionStorage.getItem("room-tab");
  const left = Object.keys(kept).filter((tab) => tab !== mine).sort((one, two) => kept[two].at - kept[one].at);
  for (let tries = 0; mine && tries < 5; tries += 1) {
    if (await holdTab(mine)) return mine;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  for (const tab of [...left, crypto.randomUUID()]) {
    if (!(await holdTab(tab))) continue;
    sessionStorage.setItem("room-tab", tab);
    return tab;
  }
  return null;
}

// What a closed tab could not send goes out from here; then its record has done its work.
async function takeOver(tab, { data, store, state }) {
  if (!(await holdTab(tab))) return;
  const leftover = new RoomSync({ data, store, tab, state });
  leftover.addEventListener("line", () => {
    if (leftover.line !== "saved" || leftover.waiting) return;
    leftover.stop();
    store.drop(tab);
  });
  leftover.push();
}

// The page as the server has it now.
export async function freshPage() {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!response.ok || response.redirected) return null;
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

// Take the parts with these ids from the page as the server has it now.
export async function refresh(...ids) {
  const page = await freshPage().catch(() => null);
  for (const id of page ? ids : []) {
    const now = document.getElementById(id), fresh = page.getElementById(id);
    if (now && fresh && !now.contains(document.activeElement)) now.replaceChildren(...fresh.childNodes);
  }
}

// Code points, as the server counts them: an emoji is one.
export function points(text) {
  return [...text].length;
}
