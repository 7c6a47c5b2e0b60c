// An icon like the server's: the address of the sprite is read from one that is already on the page.
export function icon(name) {
  const known = document.querySelector("svg.ico use")?.getAttribute("href") ?? "/static/icons.svg#x";
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "ico");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${known.split("#")[0]}#${name}`);
  svg.append(use);
  return svg;
}
