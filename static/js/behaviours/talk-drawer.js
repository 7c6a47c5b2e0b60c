// <div class="board" data-behaviour="talk-drawer">: a[data-talk] opens the talk beside the board instead of on the card's page.
export default function talkDrawer(board) {
  let loading = null;

  board.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-talk]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    link.closest("details")?.removeAttribute("open");
    loading ??= import("../co-edit/drawer.js").then((module) => module.drawerOf(board));
    const open = await loading.catch(() => { loading = null; });
    if (open) open(link);
    else location.assign(link.href);
  });
}
