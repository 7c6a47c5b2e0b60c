// <form data-behaviour="history-slider">: moves through the steps of a roadmap's log. The board of a step is fetched as the
// same page and put into #moment; the last place of the slider is now. The value is spoken as day, time and who.
export default function historySlider(form) {
  const slider = form.querySelector("input[type=range]"), output = form.querySelector("output");
  const steps = [...form.querySelectorAll("[data-seq]")];
  let wanted = 0;
  form.hidden = false;
  const here = steps.findIndex((step) => step.dataset.here !== undefined);
  if (here >= 0) slider.value = here;
  say();

  function say() {
    const step = steps[Number(slider.value)];
    const words = step ? step.textContent.trim() : form.dataset.now;
    output.textContent = words;
    slider.setAttribute("aria-valuetext", words);
    return step;
  }

  async function show(step) {
    const turn = ++wanted;
    const url = step ? `${form.action}?at=${step.dataset.seq}` : form.action;
    const response = await fetch(url).catch(() => null);
    if (turn !== wanted) return;
    if (!response?.ok) { location.assign(url); return; }
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (turn !== wanted) return;
    document.getElementById("moment").replaceWith(page.getElementById("moment"));
    history.replaceState(null, "", url);
  }

  slider.addEventListener("input", say);
  slider.addEventListener("change", () => show(say()));
  form.addEventListener("submit", (event) => event.preventDefault());
}
