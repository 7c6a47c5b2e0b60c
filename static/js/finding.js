// What the palette finds while somebody types: asked after a pause, the last question wins, offline is no error.
const PAUSE = 180;

export function finder(place, changed) {
  let waits = 0;
  let asked = null;

  function clear() {
    clearTimeout(waits);
    asked?.abort();
    if (place.firstChild) { place.replaceChildren(); changed(); }
  }

  async function ask(words) {
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(`${place.dataset.url}?q=${encodeURIComponent(words)}`, { signal: asked.signal, headers: { "X-Requested-With": "fetch" } });
      if (!answer.ok || answer.redirected) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      place.replaceChildren(...page.body.children);
      changed();
    } catch {
      // Gone offline, or a newer question was asked: what stands there stays.
    }
  }

  return {
    clear,
    look(words) {
      clearTimeout(waits);
      if (words.length < 2) return clear();
      waits = setTimeout(ask, PAUSE, words);
    },
  };
}
