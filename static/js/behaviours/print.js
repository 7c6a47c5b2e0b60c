// A button that is only there when a script can print; without one the browser's own menu prints the same page.
export default function printButton(button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
