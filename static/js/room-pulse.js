// When the room sends and looks: words after a pause in the typing, but never late; what others did every now and then, and
// seldom while the stream says it sooner.
const PAUSE = 500, LONGEST = 2000, LOOK = 3000, LOOK_WITH_STREAM = 10000, LOOK_HIDDEN = 15000;

export class RoomPulse {
  #timer = null; #since = 0; #look = null;

  constructor(beat) { this.beat = beat; }

  soon() {
    this.#since ||= Date.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.beat, Math.max(0, Math.min(PAUSE, this.#since + LONGEST - Date.now())));
  }

  begun() {
    clearTimeout(this.#timer);
    this.#since = 0;
  }

  again({ hasMore, hears }) {
    clearTimeout(this.#look);
    if (this.isOver) return;
    this.#look = setTimeout(this.beat, hasMore ? PAUSE : document.hidden ? LOOK_HIDDEN : hears ? LOOK_WITH_STREAM : LOOK);
  }

  stop() {
    this.isOver = true;
    clearTimeout(this.#look);
  }
}
