// <form data-behaviour="send-again" data-seconds="60">: its button waits and counts down, so that nobody asks for five
// links in a row. Without JavaScript the button works at once; the server counts too.

export default function sendAgain(form) {
  const button = form.querySelector("button[type=submit]");
  const label = button.textContent;
  let left = Number(form.dataset.seconds) || 60;

  function tick() {
    if (left <= 0) {
      clearInterval(timer);
      button.disabled = false;
      button.textContent = label;
      return;
    }
    button.textContent = `${label} (${left})`;
    left -= 1;
  }

  button.disabled = true;
  const timer = setInterval(tick, 1000);
  tick();
}
