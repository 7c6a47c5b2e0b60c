// A form that is on its way cannot be sent again; its button keeps its width and says "Sending".
import { word } from "../words.js";
import { toast } from "./toast.js";

const SLOW = 8000;

export default function submitOnce(form) {
  if (form.matches("[hx-post], [hx-get], [hx-put], [hx-patch], [hx-delete]")) return;
  let sending = null;

  function release() {
    if (!sending) return;
    clearTimeout(sending.timer);
    sending.button?.replaceChildren(...sending.content);
    sending.button?.removeAttribute("aria-disabled");
    if (sending.button) sending.button.style.inlineSize = "";
    sending = null;
  }

  form.addEventListener("submit", (event) => {
    if (sending) return event.preventDefault();
    if (event.defaultPrevented) return;
    const button = event.submitter ?? form.querySelector("button[type=submit]");
    sending = { button, content: [...(button?.childNodes ?? [])] };
    sending.timer = setTimeout(() => toast(word("slow")), SLOW);
    if (!button) return;
    button.style.inlineSize = `${button.getBoundingClientRect().width}px`;
    button.setAttribute("aria-disabled", "true");
    button.replaceChildren(word("sending"));
  });
  addEventListener("pageshow", (event) => { if (event.persisted) release(); });
}
