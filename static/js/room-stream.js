// The stream of the room: what others do comes as it happens. Where none gets through, the room looks for itself (room-pulse.js).
import { Stream } from "./co-edit/stream.js";

export class RoomStream extends Stream {
  static of(sync) {
    const nothing = () => {};
    const [since, frame, reset] = [() => sync.seq, (change) => sync.take(change), () => sync.push()];
    return new RoomStream({ live: sync.data.stream, ops: "", since, frame, reset, people: nothing, gone: nothing });
  }

  get isOpen() { return this.source?.readyState === EventSource.OPEN; }

  poll() {}
}
