// A card is moved by its handle, within its lane and over to another. One operation goes out for each drop.
import { sessionOf } from "../co-edit/session.js";
import { moveByHandle } from "../move-by-handle.js";

export default function boardMove(board) {
  const session = sessionOf(board);

  async function keep(card, lane, cards) {
    const at = cards.indexOf(card), op = { k: "move", item: card.dataset.item, lane: lane.dataset.lane };
    if (at > 0) op.after = cards[at - 1].dataset.item;
    if (at + 1 < cards.length) op.before = cards[at + 1].dataset.item;
    const answer = await session.send(op);
    if (!answer.ok) return answer.error || board.dataset.failed;
    session.undo?.offer(board.dataset.movedToast, answer.seq);
    return null;
  }

  moveByHandle(board, { spoken: board.querySelector("[data-part=spoken]"), lists: "[data-lane]", keep });
}
