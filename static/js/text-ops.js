// Text operations: n keeps n code points, -n deletes n, a string is inserted. The same as pmo_portal/core/text_ops.py, case by
// case (a test compares the two). Lengths are code points, never UTF-16 units. A text is a string, or an array of code points
// where somebody changes it with every key; what comes in as an array goes out as one.
export const chars = (text) => Array.from(text);
const isKeep = (part) => typeof part === "number" && part > 0;
const isDelete = (part) => typeof part === "number" && part < 0;
const size = (part) => (typeof part === "string" ? chars(part).length : Math.abs(part ?? 0));

class Builder {
  parts = [];

  add(part) {
    const last = this.parts.length - 1;
    if (!part) return;
    if (typeof part === "string") this.insert(part);
    else if (typeof this.parts[last] === "number" && this.parts[last] > 0 === part > 0) this.parts[last] += part;
    else this.parts.push(part);
  }

  // An insertion stands before the deletion beside it, so that one change has one form.
  insert(text) {
    let place = this.parts.length;
    if (isDelete(this.parts[place - 1])) place -= 1;
    if (typeof this.parts[place - 1] === "string") this.parts[place - 1] += text;
    else this.parts.splice(place, 0, text);
  }
}

class Reader {
  constructor(op) { this.rest = [...op]; }
  get part() { return this.rest[0]; }
  advance() { this.rest.shift(); }
  take(count) {
    const part = this.part, left = size(part) - count;
    if (!left) this.advance();
    else if (typeof part === "string") this.rest[0] = chars(part).slice(count).join("");
    else this.rest[0] = part > 0 ? left : -left;
  }
}

export const isNoop = (op) => op.every(isKeep);
export const baseLength = (op) => op.reduce((sum, part) => sum + (typeof part === "number" ? Math.abs(part) : 0), 0);
export const resultLength = (op) => op.reduce((sum, part) => sum + (isDelete(part) ? 0 : size(part)), 0);

export function apply(text, op) {
  const old = chars(text), pieces = [];
  if (baseLength(op) !== old.length) throw new RangeError("length");
  let at = 0;
  for (const part of op) {
    if (typeof part === "string") pieces.push(part);
    else if (part > 0) pieces.push(old.slice(at, at + part).join(""));
    if (typeof part === "number") at += Math.abs(part);
  }
  return typeof text === "string" ? pieces.join("") : chars(pieces.join(""));
}

export function compose(first, second) {
  const built = new Builder(), one = new Reader(first), two = new Reader(second);
  if (resultLength(first) !== baseLength(second)) throw new RangeError("length");
  while (one.part !== undefined || two.part !== undefined) {
    if (isDelete(one.part)) { built.add(one.part); one.advance(); continue; }
    if (typeof two.part === "string") { built.add(two.part); two.advance(); continue; }
    const count = Math.min(size(one.part), size(two.part));
    if (typeof one.part === "string") { if (isKeep(two.part)) built.add(chars(one.part).slice(0, count).join("")); }
    else built.add(isKeep(two.part) ? count : -count);
    one.take(count);
    two.take(count);
  }
  return built.parts;
}

// `first` is the one that is earlier in the log: where both insert at one place, its words come first.
export function transform(first, second) {
  const newFirst = new Builder(), newSecond = new Builder(), one = new Reader(first), two = new Reader(second);
  if (baseLength(first) !== baseLength(second)) throw new RangeError("length");
  while (one.part !== undefined || two.part !== undefined) {
    if (typeof one.part === "string") { newFirst.add(one.part); newSecond.add(size(one.part)); one.advance(); continue; }
    if (typeof two.part === "string") { newSecond.add(two.part); newFirst.add(size(two.part)); two.advance(); continue; }
    const count = Math.min(size(one.part), size(two.part));
    if (isKeep(one.part) && isKeep(two.part)) { newFirst.add(count); newSecond.add(count); }
    else if (isDelete(one.part) && isKeep(two.part)) newFirst.add(-count);
    else if (isKeep(one.part) && isDelete(two.part)) newSecond.add(-count);
    one.take(count);
    two.take(count);
  }
  return [newFirst.parts, newSecond.parts];
}

// What one key or one paste changed: everything between what is the same at both ends.
export function diff(before, after) {
  const old = chars(before), now = chars(after), shorter = Math.min(old.length, now.length), built = new Builder();
  let start = 0, tail = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  while (tail < shorter - start && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  built.add(start);
  built.add(now.slice(start, now.length - tail).join(""));
  built.add(start + tail - old.length);
  built.add(tail);
  return built.parts;
}

// Where a caret (in code points) stands after somebody else's operation.
export function moved(caret, op) {
  let at = 0, to = caret;
  for (const part of op) {
    if (at > caret || (at === caret && typeof part === "string")) break;
    if (typeof part === "string") to += size(part);
    else if (part < 0) to -= Math.min(-part, caret - at);
    if (typeof part === "number") at += Math.abs(part);
  }
  return to;
}
