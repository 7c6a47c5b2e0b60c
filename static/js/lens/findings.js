// What a sentence does to its reader: the same steps as services/rules/lens/findings.py.
const ACRONYM = /(?<![\p{L}\p{N}_&])[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĘĚĞŁŃŇŐŒŘŚŞŠŤŮŰŹŻŽΑ-ΩА-ЯЁ]{2,6}s?(?![\p{L}\p{N}_&])/gu;
export const MOST = 200;

const finding = (kind, text, start, end) => ({ kind, start, end, text: text.slice(start, end), options: [], theirs: 0 });

export function longSentences(text, sentences, profile) {
  return sentences.filter((one) => one.words.length > profile.long).map((one) => finding("long", text, one.start, one.end));
}

export function passives(text, sentences, { passive }) {
  if (!passive) return [];
  const ready = { ...passive, isBetween: passive.between ? new RegExp(passive.between) : null, isForm: new RegExp(passive.participle) };
  return sentences.flatMap(({ words }) => passivesIn(words, ready)
    .map(([first, last]) => finding("passive", text, words[first].start, words[last].end)));
}

function passivesIn(words, passive) {
  const found = [];
  for (let place = 0; place < words.length; place += 1) {
    if (!passive.aux.has(words[place].low) || (found.length && place <= found.at(-1)[1])) continue;
    if (place && passive.not_after.has(words[place - 1].low)) continue;
    const ahead = participleBehind(words, place, passive);
    if (ahead !== null) { found.push([place, ahead]); continue; }
    for (let back = place - 1; back > Math.max(-1, place - 1 - passive.before); back -= 1) {
      if (isParticiple(words[back].low, passive)) { found.push([back, place]); break; }
    }
  }
  return found;
}

function participleBehind(words, place, passive) {
  for (let ahead = place + 1; ahead < Math.min(words.length, place + 1 + passive.gap); ahead += 1) {
    if (isParticiple(words[ahead].low, passive)) return ahead;
    if (passive.isBetween && !passive.isBetween.test(words[ahead].low)) return null;
  }
  return null;
}

const isParticiple = (low, passive) => !passive.never.has(low) && (passive.also.has(low) || passive.isForm.test(low));

export function medicine(text, sentences, profile) {
  return sentences.filter((one) => one.words.length >= 4 && isMedicine(one.words.map((word) => word.low), profile))
    .map((one) => finding("medicine", text, one.start, one.end));
}

export function isMedicine(lows, profile) {
  if (lows.some((low) => profile.you.has(low))) return false;
  if (profile.work.has(lows[0])) return true;
  for (const low of lows.slice(0, 4)) {
    if (profile.subjects.has(low)) return true;
    if (!profile.determiners.has(low) && profile.glue.has(low)) return false;
  }
  return false;
}

export function acronyms(text, profile, words) {
  const found = new Map();
  for (const one of text.matchAll(ACRONYM)) {
    const name = one[0].endsWith("s") ? one[0].slice(0, -1) : one[0];
    if (found.has(name) || profile.acronyms.has(name) || [...name].length < 2) continue;
    if (text.includes(`(${name})`) || text.includes(`${name} (`)) continue;
    found.set(name, finding("acronym", text, one.index, one.index + one[0].length));
  }
  return found.size > 3 && found.size * 3 > words ? [] : [...found.values()];
}

export function hiddenVerbs(sentences, profile) {
  if (!profile.hidden) return 0;
  const isHidden = new RegExp(profile.hidden);
  return sentences.flatMap((one) => one.words).filter(({ low }) => [...low].length >= 7 && isHidden.test(low)).length;
}
