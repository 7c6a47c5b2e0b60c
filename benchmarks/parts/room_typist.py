"""Somebody who types in the room of a real browser, and what of it is where how soon (`./portal bench room`)."""

import statistics
import time

DELAY_MS, PATIENCE_SECONDS, PAUSES, KEYS = 40, 60, 8, 12
# The record on the disk says when it was made; a key is there once a record that was made after it can be read.
ON_DISK = """async (notes) => {
    const asked = indexedDB.open("alongside-room");
    const database = await new Promise((resolve) => { asked.onsuccess = () => resolve(asked.result); });
    const read = () => new Promise((resolve) => {
        const all = database.transaction("tabs").objectStore("tabs").getAll();
        all.onsuccess = () => resolve(Math.max(...all.result.map(({ at }) => at)));
    });
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    const begun = performance.now(), at = Date.now();
    notes.setRangeText("x", notes.value.length, notes.value.length, "end");
    notes.dispatchEvent(new Event("input", { bubbles: true }));
    while (await read() < at) if (performance.now() - begun > 5000) return null;
    database.close();
    return performance.now() - begun;
}"""


class Typist:
    """Somebody who types on, whatever happens to the servers and to the tab."""

    def __init__(self, context, url: str):
        self.context, self.url, self.typed, self.lost, self.last_delay = context, url, "", 0, 0
        self.open()

    def open(self) -> None:
        self.page = self.context.new_page()
        self.page.goto(self.url, timeout=60_000)
        self.notes = self.page.locator("#notes")
        self.page.locator(".saved[data-state]").first.wait_for(timeout=60_000)
        self.page.locator("[data-kept=yes]").wait_for(state="attached", timeout=60_000)

    def type(self, words: str) -> None:
        self.notes.press_sequentially(words, delay=DELAY_MS)
        self.typed += words

    def lose_the_tab(self) -> None:
        """Close the tab in the middle of a word; what the next one does not show is lost."""
        self.type("half a wo")
        self.page.close()
        self.open()
        end = time.monotonic() + 10
        while time.monotonic() < end and self.notes.input_value() != self.typed:
            time.sleep(0.1)
        found = self.notes.input_value()
        self.lost += max(0, len(self.typed) - len(found))
        self.typed = found
        self.notes.press("Control+End")

    def calm(self, read) -> dict:
        """Return while nothing is killed: ms from a key to the disk, seconds from the end of typing to the server."""
        pauses, keys = [], []
        for _again in range(PAUSES):
            self.type("She counts the lists. ")
            pauses.append(self.settle(read, pause=0.02))
        for _again in range(KEYS):
            keys.append(self.notes.evaluate(ON_DISK))
            self.typed += "x"
        self.settle(read)
        return {
            "key_on_disk_ms": {"median": round(statistics.median(keys), 1), "most": round(max(keys), 1)},
            "on_server_after_pause_s": {"median": round(statistics.median(pauses), 2), "most": round(max(pauses), 2)},
        }

    def settle(self, read, pause: float = 0.1) -> float:
        """Wait until the server has it all; return the seconds it took. Raises TimeoutError."""
        begun = time.monotonic()
        while read() != self.typed:
            if time.monotonic() - begun > PATIENCE_SECONDS:
                raise TimeoutError(f"typed {self.typed[-80:]!r}, kept {read()[-80:]!r}")
            time.sleep(pause)
        return time.monotonic() - begun
