// What JavaScript says, in the reader's language: `word("saved", "10:42")`.
const words = JSON.parse(document.getElementById("script-words")?.textContent ?? "{}");

export function word(key, ...values) {
  let text = words[key] ?? key;
  for (const value of values) text = text.replace("%s", value);
  return text;
}
