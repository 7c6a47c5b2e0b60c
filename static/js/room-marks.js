// Kept words in the notes. A textarea cannot carry marks, so they are drawn in a copy of its text that lies under it, with the
// CSS Custom Highlight API; without the API the list of quotes beside the notes stands alone.
export function keptIn(question, sync) {
  const saved = [...document.querySelectorAll(`#side-quotes [data-question="${question}"]`)].map((card) => card.dataset.words);
  const waiting = sync.taps.filter((tap) => tap.kind === "quote" && tap.question === question).map(({ text }) => text);
  return [...saved, ...waiting];
}

export function markKept(notes, question, sync) {
  showWaiting(sync);
  if (!globalThis.CSS?.highlights || typeof Highlight === "undefined") return;
  const copy = document.getElementById("notes-copy");
  copy.hidden = false;
  copy.textContent = `${notes.value}\n`;
  copy.scrollTop = notes.scrollTop;
  notes.onscroll = () => { copy.scrollTop = notes.scrollTop; };
  const ranges = keptIn(question, sync).flatMap((words) => {
    const at = notes.value.indexOf(words);
    if (at < 0) return [];
    const range = new Range();
    range.setStart(copy.firstChild, at);
    range.setEnd(copy.firstChild, at + words.length);
    return [range];
  });
  CSS.highlights.set("kept", new Highlight(...ranges));
}

// Quotes that still wait for the line stand in the list too, so that nobody keeps them twice.
function showWaiting(sync) {
  const list = document.getElementById("waiting-quotes");
  if (!list) return;
  list.replaceChildren(...sync.taps.filter(({ kind }) => kind === "quote").map(({ text }) => {
    const row = document.createElement("blockquote"), words = document.createElement("p");
    row.className = "quote caught";
    words.dir = "auto";
    words.textContent = `“${text}”`;
    row.append(words);
    return row;
  }));
  list.hidden = !list.childElementCount;
}
