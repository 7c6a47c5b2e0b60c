// Buttons of which one is pressed. A hidden field inside the group takes the value of the pressed button.
export default function toggleGroup(group) {
  group.addEventListener("click", (event) => {
    const pressed = event.target.closest("button");
    if (!pressed || !group.contains(pressed)) return;
    for (const button of group.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button === pressed));
    }
    const field = group.querySelector("input[type=hidden]");
    if (!field) return;
    field.value = pressed.value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
