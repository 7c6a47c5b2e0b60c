// The form works alone; with us the colours change at once and the choice is sent behind.
const root = document.documentElement;

function isDark() {
  return root.getAttribute("data-bs-theme") === "dark";
}

function paint(form) {
  const button = form.querySelector("button[name=theme]");
  button.setAttribute("aria-pressed", String(isDark()));
  button.value = isDark() ? "light" : "dark";
}

export default function themeToggle(form) {
  paint(form);
  new MutationObserver(() => paint(form)).observe(root, { attributes: true, attributeFilter: ["data-bs-theme"] });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wanted = form.querySelector("button[name=theme]").value;
    const body = new FormData(form);
    body.set("theme", wanted);
    root.setAttribute("data-theme-follows", "choice");
    root.setAttribute("data-bs-theme", wanted);
    fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(() => {});
  });
}
