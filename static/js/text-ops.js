// Text operations as in pmo_portal/core/text_ops.py: n keeps, -n deletes, "…" inserts; lengths are code points.
// A text here is an array of code points ([...string]), so that an emoji is one.
const size = (part) => (typeof part === "string" ? [...part].length : Math.abs(part));
const isKeep = (part) => typeof part === "number" && part > 0;
const isDelete = (part) => typeof part === "number" && part < 0;

// Collects parts in canonical form: neighbours merged, an insertion before the deletion beside it.
class Builder {
  parts = [];

  add(part) {
    if (!part) return;
    const last = this.parts.length - 1;
    if (typeof part !== "string") {
      if (isKeep(part) === isKeep(this.parts[last]) && isDelete(part) === isDelete(this.parts[last])) this.parts[last] += part;
      else this.parts.push(part);
      return;
    }
    const place = isDelete(this.parts[last]) ? last : last + 1;
    if (typeof this.parts[place - 1] === "string") this.parts[place - 1] += part;
    else this.parts.splice(place, 0, part);
  }
}

class Reader {
  constructor(op) { this.rest = [...op]; }
  get part() { return this.rest[0]; }
  next() { this.rest.shift(); }
  use(count) {
    const part = this.rest[0], left = size(part) - count;
    if (!left) this.next();
    else this.rest[0] = typeof part === "string" ? [...part].slice(count).join("") : Math.sign(part) * left;
  }
}

export function apply(points, op) {
  const made = [];
  let at = 0;
  for (const part of op) {
    if (typeof part === "string") { made.push(...part); continue; }
    if (part > 0) made.push(...points.slice(at, at + part));
    at += Math.abs(part);
  }
  if (at !== points.length) throw new RangeError("This change was made for another text.");
  return made;
}

// The pair (first after second, second after first); `first` was logged earlier, so its words come first.
export function transform(first, second) {
  const newFirst = new Builder(), newSecond = new Builder();
  const one = new Reader(first), two = new Reader(second);
  while (one.part !== undefined || two.part !== undefined) {
    if (typeof one.part === "string") {
      newFirst.add(one.part); newSecond.add(size(one.part)); one.next();
    } else if (typeof two.part === "string") {
      newSecond.add(two.part); newFirst.add(size(two.part)); two.next();
    } else {
      const count = Math.min(size(one.part ?? 0), size(two.part ?? 0));
      if (!count) throw new RangeError("These changes were made for different texts.");
      if (isKeep(one.part) && isKeep(two.part)) { newFirst.add(count); newSecond.add(count); }
      else if (isDelete(one.part) && isKeep(two.part)) newFirst.add(-count);
      else if (isKeep(one.part) && isDelete(two.part)) newSecond.add(-count);
      one.use(count); two.use(count);
    }
  }
  return [newFirst.parts, newSecond.parts];
}

// One span: the common beginning and end stay. Typing is sent so often that a span is what was typed.
export function diff(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0, tail = 0;
  while (start < most && before[start] === after[start]) start += 1;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const made = new Builder();
  made.add(start);
  made.add(after.slice(start, after.length - tail).join(""));
  made.add(-(before.length - tail - start));
  made.add(tail);
  return made.parts;
}

// Where a place in the text is after an operation; a word inserted exactly there goes behind it.
export function moved(place, op) {
  let at = 0, shift = 0;
  for (const part of op) {
    if (at > place || (at === place && typeof part === "string")) break;
    if (typeof part === "string") { shift += size(part); continue; }
    if (part < 0) shift -= Math.min(-part, place - at);
    at += Math.abs(part);
  }
  return place + shift;
}
