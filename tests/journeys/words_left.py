"""Reads a page as somebody who has no English: what is left in English on it, and which way it runs (5.5, 5.7).

What customers and the PMO wrote is content and stays as it was written: here that is what the demo organisation says.
"""

import ast
import calendar
import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

from dashboards.demo.own_words import WORDS
from pmo_portal.launch.places import ROOT
from services.rules.lens.profiles import profile_of
from services.rules.lens.their_words import speaker

RIGHT_TO_LEFT = {"ar"}
# Names, kinds of files and keys that are the same in every language.
NAMES = {
    "Alongside",
    "PMO",
    "PDF",
    "CSV",
    "XLSX",
    "Ctrl",
    "Esc",
    "Alt",
    "Escape",
    "Enter",
    "English",
    "Deutsch",
    "Français",
    "Español",
}
WORD = re.compile(r"[^\W\d_]{2,}")
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
# Small words of English that German, French and Spanish do not have.
ENGLISH = {
    "the", "and", "of", "you", "your", "what", "with", "that", "this", "we", "are", "they",
    "have", "from", "for", "how", "who", "why", "when", "it", "is", "to", "our", "them",
}  # fmt: skip
TEXTS = """() => {
  const own = document.documentElement.lang, found = [];
  const isForeign = (element) => (element.closest("[lang]")?.lang ?? own) !== own;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent.closest("script, style, template, .avatar") && !isForeign(parent)) found.push(walker.currentNode.data);
  }
  for (const name of ["aria-label", "title", "placeholder", "alt", "data-sending"])
    for (const element of document.body.querySelectorAll(`[${name}]`))
      if (!isForeign(element)) found.push(element.getAttribute(name));
  return [document.title, ...found].map((text) => text.replace(/\\s+/g, " ").trim()).filter(Boolean);
}"""


def demo_words() -> list[str]:
    """Return what the demo organisation says, longest first: names, quotes, cards, mails that people wrote."""
    found = set(calendar.month_name) | set(calendar.month_abbr)
    for path in Path(ROOT / "dashboards" / "demo").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(" ".join(node.value.split()))
    for name in [one for one in found if re.fullmatch(r"[A-Z]\w+ [A-Z]\w+", one)]:
        found |= set(name.split())
    # Cards are read in the customer's own words.
    say = speaker([(ours, theirs) for ours, theirs, _heard in WORDS], profile_of("en"))
    found |= {say(one) for one in found}
    return sorted((one for one in found if len(one) > 2 and (" " in one or one[0].isupper())), key=len, reverse=True)


def left_in_english(text: str, language: str, content: list[str]) -> list[str]:
    """Return the English words of a text that nobody of the demo said."""
    for said in content:
        if said in text:
            text = text.replace(said, " ")
        elif "…" in text and len(said) > 16 and (at := text.find(said[:14])) >= 0:
            end = text.find("…", at)
            if end > at and said.startswith(text[at:end].rstrip()):
                text = text[:at] + text[end:]
    text = re.sub(r"\S+@\S+|https?://\S+", " ", text)
    words = [word for word in WORD.findall(text) if word not in NAMES]
    if language in RIGHT_TO_LEFT:
        return [word for word in words if LATIN.search(word)]
    return [word for word in words if word.lower() in ENGLISH]


def complaints_about(page, language: str, content: list[str]) -> list[str]:
    """Return what is wrong with a page for a reader of this language, as sentences."""
    wanted = "rtl" if language in RIGHT_TO_LEFT else "ltr"
    root = page.evaluate(
        "[document.documentElement.lang, document.documentElement.dir, getComputedStyle(document.body).direction]"
    )
    found = [] if root == [language, wanted, wanted] else [f"language and direction are {root}"]
    if page.evaluate("document.documentElement.scrollWidth - innerWidth") > 0:
        found.append("it scrolls sideways")
    for text in dict.fromkeys(page.evaluate(TEXTS)):
        words = left_in_english(text, language, content)
        if words:
            found.append(f"English words {words} in “{text}”")
    report = Axe().run(page)
    found += [f"axe: {one['id']} {one['nodes'][0]['target']}" for one in report.response["violations"]]
    where = page.url.split("/", 3)[-1]
    return [f"/{where}: {one}" for one in found]
