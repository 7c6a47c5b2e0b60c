// Sentences, words and syllables: the same steps as services/rules/lens/counting.py. Places are UTF-16 units here.
const MARKS = "\\u0300-\\u036f\\u0591-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u0900-\\u0903\\u093a-\\u094f";
const LETTER = "[\\p{L}\\p{Nl}\\p{No}]", MORE = `[\\p{L}\\p{N}${MARKS}]`;
const TOKEN = new RegExp(`${LETTER}${MORE}*(?:['’]${LETTER}${MORE}*)*`, "gu");
const SPLIT_TOKEN = new RegExp(`${LETTER}${MORE}*`, "gu");
const BULLET = /^[ \t]*(?:[-*•–·#]+|\(?[0-9a-z]{1,2}[.)])[ \t]+/;
const STOP = /(?<![.!?…؟。！？])[.!?…؟。！？]+["'”’»)\]]*(?=\s|$)/g;
const ENDS = /[.!?:;…؟。！？]["'”’»)\]]*[ \t]*$/;
const SHORT_LINE = 50;

// A profile as it came from the server, with its lists as sets.
export function prepare(profile) {
  const ready = {};
  for (const [name, value] of Object.entries(profile)) {
    if (["plus", "minus", "flesch", "endings", "will", "so_that", "from"].includes(name) || !value || typeof value !== "object") ready[name] = value;
    else ready[name] = Array.isArray(value) ? new Set(value) : prepare(value);
  }
  return ready;
}

export function wordsIn(text, profile, start = 0, end = text.length) {
  return [...text.slice(start, end).matchAll(profile.apostrophe ? TOKEN : SPLIT_TOKEN)].map((found) => {
    const at = start + found.index;
    return { text: found[0], low: found[0].toLowerCase().replaceAll("’", "'"), start: at, end: at + found[0].length };
  });
}

export function sentencesIn(text, profile) {
  const found = [];
  for (const [start, end] of blocks(text)) {
    let at = start;
    for (const stop of stops(text, start, end, profile)) { found.push([at, stop]); at = stop; }
    found.push([at, end]);
  }
  return found.map(([start, end]) => {
    const raw = text.slice(start, end), from = start + raw.length - raw.trimStart().length;
    return { start: from, end: from + raw.trim().length, words: wordsIn(text, profile, start, end) };
  }).filter((sentence) => sentence.words.length);
}

export function syllablesIn(word, profile) {
  const { vowels, each, plus, minus, silent } = profile;
  if (!vowels) return 1;
  const count = (pattern) => (word.match(new RegExp(pattern, "g")) ?? []).length;
  let found = count(each ? `[${vowels}]` : `[${vowels}]+`);
  for (const pattern of plus) found += count(pattern);
  if (found > 1) for (const pattern of minus) found -= count(pattern);
  if (silent && found > 1 && count(`[^${vowels}]${silent}`) && !count(`[^${vowels}]l${silent}`)) found -= 1;
  return Math.max(1, found);
}

function blocks(text) {
  const found = [];
  let at = 0, open = null, before = "";
  for (const line of text.split("\n")) {
    if (!line.trim()) {
      if (open !== null) found.push([open, at]);
      open = null;
      before = "";
    } else {
      const bullet = BULLET.exec(line);
      if (open !== null && (bullet || ends(before, line))) { found.push([open, at]); open = null; }
      open ??= at + (bullet ? bullet[0].length : 0);
      before = line;
    }
    at += line.length + 1;
  }
  if (open !== null) found.push([open, text.length]);
  return found;
}

const isLow = (letter) => letter !== letter.toUpperCase();

function ends(before, line) {
  return ENDS.test(before) || ([...before.trim()].length < SHORT_LINE && !isLow([...line.trim()][0]));
}

function stops(text, start, end, profile) {
  const block = text.slice(start, end), found = [];
  for (const stop of block.matchAll(STOP)) {
    const behind = start + stop.index + stop[0].length;
    const rest = [...text.slice(behind, behind + 80)].slice(0, 40).join("").trimStart();
    if (rest && isLow([...rest][0]) && stop[0][0] === ".") continue;
    if (stop[0] === ".") {
      const before = [...block.slice(0, stop.index)].slice(-20).join("");
      const last = /[^\s(]*$/.exec(before)[0].toLowerCase();
      if (profile.abbreviations.has(last) || ([...last].length === 1 && /\p{L}/u.test(last))) continue;
    }
    found.push(behind);
  }
  return found;
}
