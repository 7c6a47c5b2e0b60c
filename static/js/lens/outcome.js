// "You will … so that … from (date)": which parts a text does not have yet, as services/rules/lens/outcome.py tells it.
import { wordsIn } from "./counting.js";

export function missingParts(text, profile) {
  const lows = wordsIn(text, profile).map((word) => word.low);
  if (lows.length < 3) return ["words"];
  const spaced = ` ${lows.join(" ")} `;
  const has = (phrases) => phrases.some((one) => spaced.includes(` ${one} `) || ([...one].length < 4 && spaced.includes(` ${one}`)));
  const missing = [];
  if (!has(profile.will) && !lows.some((low) => profile.you.has(low))) missing.push("reader");
  if (!has(profile.so_that)) missing.push("so_that");
  if (!(has(profile.from) && /\p{Nd}/u.test(text))) missing.push("from");
  return missing;
}
