// Words with a plainer one, found by words and not by letters: the same steps as services/rules/lens/dictionary.py.
import { wordsIn } from "./counting.js";

const GAP = /^[ \t\n\u00a0]*[-‐‑–/ \t\n\u00a0][ \t\n\u00a0]*$/;

export function indexOf(entries, profile) {
  const index = new Map();
  for (const entry of entries) {
    const key = wordsIn(entry[0], profile).map((word) => word.low);
    if (!key.length) continue;
    if (!index.has(key[0])) index.set(key[0], []);
    index.get(key[0]).push([key, entry]);
  }
  for (const rows of index.values()) rows.sort((one, other) => other[0].length - one[0].length);
  return index;
}

export function stemsOf(low, profile) {
  const found = [low];
  for (const [ending, instead] of profile.endings) {
    if (!low.endsWith(ending)) continue;
    const stem = low.slice(0, low.length - ending.length) + instead;
    if ([...stem].length >= 3 && !found.includes(stem)) found.push(stem);
  }
  return found;
}

export function jargon(text, words, index, profile) {
  const found = [], stems = index.size ? words.map((word) => stemsOf(word.low, profile)) : [];
  for (let place = 0; index.size && place < words.length; place += 1) {
    const hit = matchAt(text, words, stems, place, index);
    if (!hit) continue;
    const [last, [, instead, theirs]] = hit, start = words[place].start, end = words[last].end, written = text.slice(start, end);
    const options = instead.map((option) => inCaseOf(written, option, opens(text, start)));
    found.push({ kind: "jargon", start, end, text: written, options, theirs });
    place = last;
  }
  return found;
}

function matchAt(text, words, stems, place, index) {
  for (const stem of stems[place]) {
    for (const [key, entry] of index.get(stem) ?? []) {
      const last = place + key.length - 1;
      if (last >= words.length) continue;
      const fits = key.every((word, offset) => offset === 0 || (stems[place + offset].includes(word)
        && GAP.test(text.slice(words[place + offset - 1].end, words[place + offset].start))));
      if (fits) return [last, entry];
    }
  }
  return null;
}

function inCaseOf(written, option, isOpening) {
  if (!written || !option || !isOpening) return option;
  const [first] = written, [other] = option;
  if (first === first.toLowerCase() || other !== other.toLowerCase()) return option;
  return other.toUpperCase() + option.slice(other.length);
}

function opens(text, start) {
  const before = [...text.slice(0, start)].slice(-8).join("").replace(/[ \t\u00a0]+$/, "");
  return !before || "\n.!?:-*•(“\"„«".includes(before.at(-1));
}
