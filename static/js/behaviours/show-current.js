// <ul class="nav nav-tabs" data-behaviour="show-current">: where tabs scroll sideways, the one that is open stands in sight.
export default function showCurrent(list) {
  const open = list.querySelector("[aria-current=page]");
  if (!open || list.scrollWidth <= list.clientWidth) return;
  const tab = open.getBoundingClientRect();
  const box = list.getBoundingClientRect();
  list.scrollLeft += tab.left + tab.width / 2 - (box.left + box.width / 2);
}
