// What the room keeps on this device: one record a tab, written through to the disk with each key, and sealed with a key
// that only the page of the signed-in person brings along. After a sign-out the record is noise to everybody else.
const NAME = "alongside-room", STORE = "tabs";

function opened() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

function done(request, transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

export class RoomStore {
  static async open({ user, interview, key }) {
    const store = new RoomStore();
    store.prefix = `${user}:${interview}:`;
    store.database = await opened();
    const raw = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
    store.key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
    return store;
  }

  #transaction(mode) {
    const transaction = this.database.transaction(STORE, mode, { durability: "strict" });
    return [transaction, transaction.objectStore(STORE)];
  }

  // All tabs' records of this person and talk that this page can read: { tab: state }.
  async all() {
    const [transaction, store] = this.#transaction("readonly");
    const range = IDBKeyRange.bound(this.prefix, `${this.prefix}\uffff`);
    const keys = store.getAllKeys(range), values = store.getAll(range);
    await done(values, transaction);
    const found = {};
    for (const [place, record] of values.result.entries()) {
      const state = await this.#unsealed(record).catch(() => null);
      if (state) found[keys.result[place].slice(this.prefix.length)] = state;
    }
    return found;
  }

  async put(tab, state, isSent) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = new TextEncoder().encode(JSON.stringify(state));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, this.key, plain);
    const [transaction, store] = this.#transaction("readwrite");
    await done(store.put({ iv, sealed, isSent, at: Date.now() }, this.prefix + tab), transaction);
  }

  async drop(tab) {
    const [transaction, store] = this.#transaction("readwrite");
    await done(store.delete(this.prefix + tab), transaction);
  }

  async #unsealed({ iv, sealed }) {
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, this.key, sealed);
    return JSON.parse(new TextDecoder().decode(plain));
  }
}

// A tab holds its name's lock as long as it lives; a record whose lock is free belongs to a tab that is gone.
export function holdTab(name) {
  return new Promise((resolve) => {
    navigator.locks.request(`room-tab:${name}`, { ifAvailable: true }, (lock) => {
      resolve(Boolean(lock));
      return lock ? new Promise(() => {}) : undefined;
    });
  });
}
