// The wavy lines under words in a field: a sheet of glass over it with the same letters, on which highlights are drawn.
// No markup enters the text and no style the page (CSP). Where the browser has no highlights there is only the list.
const KINDS = { jargon: "lens-jargon", acronym: "lens-jargon", passive: "lens-habit", medicine: "lens-habit", long: "lens-long" };
const canDraw = Boolean(globalThis.Highlight && globalThis.CSS?.highlights);

function highlight(name) {
  if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
  return CSS.highlights.get(name);
}

export class Ink {
  constructor(field) {
    Object.assign(this, { field, drawn: [] });
    if (!canDraw) return;
    this.glass = document.createElement("div");
    this.glass.className = `${field.className} lens-ink${field.tagName === "INPUT" ? " lens-ink-line" : ""}`;
    this.glass.setAttribute("aria-hidden", "true");
    field.parentElement.classList.add("lens-host");
    field.parentElement.append(this.glass);
    field.addEventListener("scroll", () => this.follow());
    new ResizeObserver(() => this.place()).observe(field);
    this.place();
  }

  place() {
    const { field, glass } = this, look = getComputedStyle(field), edges = field.offsetWidth - field.clientWidth;
    const borders = parseFloat(look.borderInlineStartWidth) + parseFloat(look.borderInlineEndWidth);
    glass.style.insetBlockStart = `${field.offsetTop}px`;
    glass.style.left = `${field.offsetLeft}px`;
    glass.style.inlineSize = `${field.offsetWidth - (edges - borders)}px`;
    glass.style.blockSize = `${field.offsetHeight}px`;
    this.follow();
  }

  follow() {
    this.glass.scrollTop = this.field.scrollTop;
    this.glass.scrollLeft = this.field.scrollLeft;
  }

  clear() {
    for (const [name, range] of this.drawn.splice(0)) highlight(name).delete(range);
  }

  draw(text, findings) {
    if (!canDraw) return;
    this.clear();
    this.glass.textContent = `${text}\n`;
    const letters = this.glass.firstChild;
    for (const { kind, start, end } of findings) {
      const range = new Range();
      range.setStart(letters, start);
      range.setEnd(letters, end);
      highlight(KINDS[kind]).add(range);
      this.drawn.push([KINDS[kind], range]);
    }
    this.place();
  }
}
