// An outbox belongs to the tab that holds its lock. Where the lock is free the tab is gone, and what it left is taken over once.
export function hold(key) {
  navigator.locks?.request(key, () => new Promise(() => {}));
}

// `take` gets the operations of each outbox under `prefix` that nobody holds; it keeps them before the old place is cleared.
export async function orphans(prefix, own, take) {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix) && key !== own);
  for (const key of keys) {
    await navigator.locks?.request(key, { ifAvailable: true }, (lock) => {
      if (!lock) return;
      take(read(key));
      localStorage.removeItem(key);
    });
  }
}

function read(key) {
  try { return JSON.parse(localStorage.getItem(key)) ?? []; } catch { return []; }
}
