// Writes the newest state of a room to the disk of the device; while one is being written the next waits, so that no two cross.
export class RoomKeeper {
  #writing = null; #waits = null;

  constructor(store, tab) { Object.assign(this, { store, tab }); }

  // `state` makes what is to be kept at the moment it is written. Resolves when it is on the disk, false where it could not be.
  keep(state) {
    this.#waits = state;
    this.#writing ??= this.#write();
    return this.#writing;
  }

  async #write() {
    let isKept = Boolean(this.store && this.tab);
    await null;
    while (isKept && this.#waits) {
      const { isSent, ...rest } = this.#waits();
      this.#waits = null;
      isKept = await this.store.put(this.tab, { ...rest, at: Date.now() }, isSent).then(() => true, () => false);
    }
    this.#writing = null;
    return isKept;
  }
}
