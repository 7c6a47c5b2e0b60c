// The score of the lens from several signals: the same steps and weights as services/rules/lens/score.py.
import { sentencesIn, syllablesIn } from "./counting.js";
import { indexOf, jargon } from "./dictionary.js";
import { MOST, acronyms, hiddenVerbs, longSentences, medicine, passives } from "./findings.js";

const WEIGHTS = { sentences: 30, ease: 14, words: 18, verbs: 12, active: 10, people: 12, clutter: 10 };
const SCRIPTS = { latin: /[A-Za-zÀ-ɏ]/g, cyrillic: /[\u0400-\u04ff]/g, arabic: /[\u0600-\u06ff]/g };
const UNSPACED = /[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/g;
export const LONGEST = 20000;

// `profile` is prepared (counting.js), `entries` are [what, [instead, ...], how many are theirs].
export function read(text, profile, entries = [], most = LONGEST) {
  const reading = { score: null, parts: {}, counts: {}, ease: null, findings: [], notes: profile.language === "*" ? ["language"] : [] };
  if (text.length > most) { text = text.slice(0, most); reading.notes.push("cut"); }
  const sentences = sentencesIn(text, profile);
  if (!sentences.length) { reading.notes.push("empty"); return reading; }
  const words = sentences.flatMap((one) => one.words), counts = countsOf(sentences, words, profile);
  reading.counts = counts;
  let found = jargon(text, words, indexOf(entries, profile), profile);
  if (isForeign(text, words, profile)) reading.notes.push("script");
  else {
    const capitals = acronyms(text, profile, counts.words)
      .filter((one) => !found.some(({ start, end }) => start <= one.start && one.end <= end));
    found = [...found, ...capitals, ...passives(text, sentences, profile), ...medicine(text, sentences, profile), ...longSentences(text, sentences, profile)];
    reading.ease = easeOf(counts, profile);
    reading.parts = partsOf(sentences, words, profile, counts, found);
    reading.score = rounded(weighed(reading.parts), 1);
  }
  const order = (one, other) => one.start - other.start || one.end - other.end || (one.kind < other.kind ? -1 : 1);
  reading.findings = found.sort(order).slice(0, MOST);
  return reading;
}

function countsOf(sentences, words, profile) {
  const seen = new Map();
  const syllables = (low) => seen.get(low) ?? (seen.set(low, syllablesIn(low, profile)), seen.get(low));
  return {
    sentences: sentences.length, words: words.length,
    syllables: words.reduce((sum, { low }) => sum + syllables(low), 0),
    long_words: words.filter(({ low }) => [...low].length > 6).length,
  };
}

function isForeign(text, words, profile) {
  const letters = words.reduce((sum, word) => sum + [...word.text].length, 0), count = (pattern) => (text.match(pattern) ?? []).length;
  if (count(UNSPACED) * 2 > letters) return true;
  const script = SCRIPTS[profile.script];
  return Boolean(script) && count(script) * 2 < letters;
}

function flesch({ words, sentences, syllables }, profile) {
  if (!profile.flesch) return null;
  const [base, perSentence, perWord] = profile.flesch;
  return base - perSentence * words / sentences - perWord * syllables / words;
}

const lix = ({ words, sentences, long_words: long }) => words / sentences + 100 * long / words;

function easeOf(counts, profile) {
  const figure = flesch(counts, profile);
  return figure === null ? { formula: "lix", value: rounded(lix(counts), 1) } : { formula: "flesch", value: rounded(figure, 1) };
}

function partsOf(sentences, words, profile, counts, found) {
  const lengths = sentences.map((one) => one.words.length), count = words.length, lines = sentences.length, { exp } = Math;
  const kinds = (kind) => found.filter((one) => one.kind === kind).length, share = (list) => words.filter(({ low }) => list.has(low)).length;
  const typical = (count / lines + Math.max(...lengths)) / 2, figure = flesch(counts, profile);
  const parts = { sentences: 70 * falling(typical, 22, 8) + 30 * falling(Math.log2(1 + count), 5.5, 1.5) };
  parts.ease = 100 * (figure === null ? falling(lix(counts), 45, 12) : 1 - falling(figure, 50, 25));
  parts.words = 100 * exp(-6 * (kinds("jargon") + kinds("acronym") + share(profile.heavy)) / (count + 6));
  if (profile.hidden) parts.verbs = 100 * exp(-5 * hiddenVerbs(sentences, profile) / (count + 6));
  if (profile.passive) parts.active = 100 * exp(-1.2 * kinds("passive") / lines);
  if (profile.you.size) {
    const spoken = 2 * share(profile.you) + share(profile.we);
    parts.people = 100 * (1 - exp(-spoken * 8 / (count + 8))) * (1 - 0.4 * kinds("medicine") / lines);
  }
  if (profile.glue.size) parts.clutter = 100 * falling(runs(sentences, profile), 3.2, 1.1);
  for (const name of Object.keys(parts)) parts[name] = rounded(parts[name], 2);
  return parts;
}

function runs(sentences, profile) {
  const lengths = [];
  for (const { words } of sentences) {
    let run = 0;
    for (const { low } of words) { if (profile.glue.has(low)) { lengths.push(run); run = 0; } else run += 1; }
    lengths.push(run);
  }
  const kept = lengths.filter(Boolean);
  if (!kept.length) return 0;
  return (kept.reduce((sum, one) => sum + one, 0) / kept.length + Math.max(...kept)) / 2;
}

const falling = (value, middle, width) => 1 / (1 + Math.exp(Math.min(500, (value - middle) / width)));
const rounded = (value, digits) => Math.floor(value * 10 ** digits + 0.5) / 10 ** digits;

function weighed(parts) {
  const names = Object.keys(parts), total = names.reduce((sum, name) => sum + WEIGHTS[name], 0);
  return names.reduce((sum, name) => sum + WEIGHTS[name] * parts[name], 0) / total;
}
