// A bubble is dragged, or moved with the arrow keys; where it stands becomes its estimate, and the server says it in words.
const STEP = 0.02, PAUSE = 700;

export default function painBoard(board) {
  const paper = board.querySelector("svg.matrix"), spoken = board.querySelector("[data-part=spoken]");
  const box = paper.viewBox.baseVal, edge = (name) => Number(paper.dataset[name]);
  const width = box.width - edge("left") - edge("right"), height = box.height - edge("top") - edge("bottom");
  const spots = new Map();
  let dragged = null, timer = null;

  const clip = (share) => Math.min(1, Math.max(0, share));
  const spotOf = (bubble) => spots.get(bubble) ?? { x: Number(bubble.dataset.x), y: Number(bubble.dataset.y) };

  function put(bubble, { x, y }) {
    spots.set(bubble, { x: clip(x), y: clip(y) });
    const at = spots.get(bubble);
    bubble.setAttribute("transform", `translate(${edge("left") + at.x * width} ${edge("top") + (1 - at.y) * height})`);
  }

  function shareOf(event) {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(paper.getScreenCTM().inverse());
    return { x: (point.x - edge("left")) / width, y: 1 - (point.y - edge("top")) / height };
  }

  async function keep(bubble) {
    const body = new FormData(), { x, y } = spotOf(bubble);
    body.set("csrfmiddlewaretoken", board.querySelector("[name=csrfmiddlewaretoken]").value);
    body.set("x", x);
    body.set("y", y);
    const response = await fetch(bubble.dataset.url, { method: "POST", body }).catch(() => null);
    if (!response?.ok) {
      put(bubble, { x: Number(bubble.dataset.x), y: Number(bubble.dataset.y) });
      spoken.textContent = board.dataset.failed;
      return;
    }
    const answer = await response.json();
    bubble.dataset.x = answer.x;
    bubble.dataset.y = answer.y;
    put(bubble, answer);
    bubble.querySelector("title").textContent = answer.said;
    spoken.textContent = answer.said;
  }

  paper.addEventListener("pointerdown", (event) => {
    const bubble = event.target.closest("[data-bubble]");
    if (!bubble || event.button !== 0) return;
    const at = shareOf(event), spot = spotOf(bubble);
    dragged = { bubble, dx: spot.x - at.x, dy: spot.y - at.y, hasMoved: false };
    bubble.setPointerCapture(event.pointerId);
  });
  paper.addEventListener("pointermove", (event) => {
    if (!dragged) return;
    const at = shareOf(event);
    dragged.hasMoved = true;
    put(dragged.bubble, { x: at.x + dragged.dx, y: at.y + dragged.dy });
  });
  paper.addEventListener("pointerup", () => {
    const done = dragged;
    dragged = null;
    if (!done?.hasMoved) return;
    done.bubble.addEventListener("click", (event) => event.preventDefault(), { once: true });
    keep(done.bubble);
  });
  paper.addEventListener("pointercancel", () => { dragged = null; });
  paper.addEventListener("dragstart", (event) => event.preventDefault());

  paper.addEventListener("keydown", (event) => {
    const bubble = event.target.closest("[data-bubble]");
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key] ?? [];
    if (!bubble || dx === undefined) return;
    event.preventDefault();
    const { x, y } = spotOf(bubble);
    put(bubble, { x: x + dx * STEP, y: y + dy * STEP });
    clearTimeout(timer);
    timer = setTimeout(() => keep(bubble), PAUSE);
  });
}
