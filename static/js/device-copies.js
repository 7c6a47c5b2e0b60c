// Copies of rooms on this device belong to one person. Any page of somebody else, or of nobody, takes them away; words that
// were not sent yet stay, sealed with a key that only their writer's page brings along.
const PAGES = "alongside-room-", RECORDS = "alongside-room";

// Whoever signs out is gone from this device at once, whether the line is there to say so or not.
document.addEventListener("submit", ({ target }) => {
  if (!target.action?.endsWith("/sign-out/")) return;
  caches.delete(PAGES + document.body.dataset.user);
  keepOnlyThoseOf("");
});

export async function keepOnlyThoseOf(user) {
  const names = (await caches.keys()).filter((name) => name.startsWith(PAGES) && name !== `${PAGES}${user}`);
  await Promise.all(names.map((name) => caches.delete(name)));
  if (!user) await dropWhatWasSent();
}

async function dropWhatWasSent() {
  const known = await indexedDB.databases?.();
  if (!known?.some(({ name }) => name === RECORDS)) return;
  const asked = indexedDB.open(RECORDS);
  asked.onsuccess = () => {
    const database = asked.result;
    if (!database.objectStoreNames.contains("tabs")) return database.close();
    const transaction = database.transaction("tabs", "readwrite");
    transaction.objectStore("tabs").openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (!cursor) return;
      if (cursor.value.isSent) cursor.delete();
      cursor.continue();
    };
    transaction.oncomplete = () => database.close();
  };
}
