// Runs before the first paint, therefore small, blocking and external. Where nobody has chosen, the device decides.
(function () {
  var root = document.documentElement;
  if (root.hasAttribute("data-bs-theme")) return;
  var dark = matchMedia("(prefers-color-scheme: dark)");
  function follow() { root.setAttribute("data-bs-theme", dark.matches ? "dark" : "light"); }
  follow();
  root.setAttribute("data-theme-follows", "device");
  dark.addEventListener("change", function () {
    if (root.getAttribute("data-theme-follows") === "device") follow();
  });
})();
