// A form that a person has already answered by following a link: it sends itself, once, when somebody really looks.
export default function sendByItself(form) {
  const mark = `sent:${location.pathname}${location.search}`;
  if (sessionStorage.getItem(mark)) return; // coming back with the browser's key must not answer again

  function send() {
    if (document.visibilityState !== "visible" || document.prerendering) return;
    document.removeEventListener("visibilitychange", send);
    sessionStorage.setItem(mark, "1");
    form.requestSubmit();
  }

  document.addEventListener("visibilitychange", send);
  send();
}
