// The service worker of the room: the page of a running talk and what it is made of open without a line. Pages belong to the
// person who was signed in when they were kept (X-Room-User) and open as long as that sign-in lasts (X-Room-Until); one person's
// pages at a time, gone at sign-out (device-copies.js).
const PAGES = "alongside-room-", PARTS = "alongside-parts", PATIENCE = 5000;
const ROOM = /^\/customers\/interviews\/\d+\/room\/$/;
const HASHED = /\.[0-9a-f]{12}\./;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("message", (event) => {
  const { page, parts } = event.data ?? {};
  if (page) event.waitUntil(Promise.all([keepParts(parts), fetch(page).then((answer) => keepPage(page, answer)).catch(() => null)]));
});

addEventListener("fetch", (event) => {
  const { request } = event, url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate" && ROOM.test(url.pathname)) event.respondWith(room(request, url.pathname));
  else if (url.pathname.startsWith("/static/")) event.respondWith(part(request));
});

async function room(request, path) {
  const kept = await find(path);
  const asked = fetch(request).then(async (answer) => { await keepPage(path, answer.clone()); return answer; });
  if (!kept) return asked;
  const late = new Promise((resolve) => { setTimeout(() => resolve(kept.clone()), PATIENCE); });
  return Promise.race([asked.catch(() => kept.clone()), late]);
}

async function find(path) {
  for (const name of await caches.keys()) {
    const found = name.startsWith(PAGES) && await (await caches.open(name)).match(path);
    if (found && Number(found.headers.get("X-Room-Until")) * 1000 > Date.now()) return found;
  }
  return null;
}

// An answer without its owner (signed out, not found) takes the kept page away; a fault of the server does not.
async function keepPage(path, answer) {
  const place = new URL(path, location.origin).pathname, owner = answer.headers.get("X-Room-User");
  if (answer.status >= 500) return;
  const names = (await caches.keys()).filter((name) => name.startsWith(PAGES));
  if (!answer.ok || answer.redirected || !owner) {
    await Promise.all(names.map(async (name) => (await caches.open(name)).delete(place)));
    return;
  }
  await Promise.all(names.filter((name) => name !== PAGES + owner).map((name) => caches.delete(name)));
  await (await caches.open(PAGES + owner)).put(place, answer);
}

async function part(request) {
  const cache = await caches.open(PARTS), kept = await cache.match(request);
  if (kept && HASHED.test(request.url)) return kept;
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  } catch (problem) {
    if (kept) return kept;
    throw problem;
  }
}

// What the page uses now is kept; what an older release used is not.
async function keepParts(urls = []) {
  const cache = await caches.open(PARTS), wanted = new Set(urls);
  for (const request of await cache.keys()) if (HASHED.test(request.url) && !wanted.has(request.url)) await cache.delete(request);
  await Promise.all(urls.map(async (url) => (await cache.match(url)) ?? cache.add(url).catch(() => null)));
}
