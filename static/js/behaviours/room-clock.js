// The clock of the talk: shows the seconds that the server named, and runs on while the talk does.
export default function roomClock(clock) {
  if ("stands" in clock.dataset) return;
  const began = performance.now() - Number(clock.dataset.seconds) * 1000;
  const two = (number) => String(number).padStart(2, "0");
  setInterval(() => {
    const seconds = Math.floor((performance.now() - began) / 1000);
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    clock.textContent = `${hours ? `${hours}:` : ""}${two(minutes)}:${two(seconds % 60)}`;
  }, 1000);
}
