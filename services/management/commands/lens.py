"""`./portal manage lens FILE --language en [--customer NAME] [--json]`: how plain a text is, with what could be said instead."""

import json
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from pmo_portal.core.text import clean_text
from services.queries.lens import entries_for
from services.rules.lens.counting import LONGEST
from services.rules.lens.outcome import outcome_of
from services.rules.lens.profiles import profile_of
from services.rules.lens.score import Reading, read

MOST_BYTES = 4 * LONGEST


class Command(BaseCommand):
    help = (
        "Read a text through the plain-language lens: a score of 0-100, higher is plainer, its parts and what it found."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", help="a text file, or - for what comes in")
        parser.add_argument("--language", default="en", help="language of the text, for example en, de or fr")
        parser.add_argument("--json", action="store_true", help="print one JSON object as the last line")

    def handle(self, *args, **options):
        text = clean_text(_text_of(options["file"]))
        language = options["language"]
        reading = read(text, language, entries_for(language))
        outcome = outcome_of(text[:2000], profile_of(language))
        if options["json"]:
            whole = {**reading.as_dict(), "outcome": {"missing": outcome.missing, "medicine": outcome.is_medicine}}
            self.stdout.write(json.dumps(whole, ensure_ascii=False))
        else:
            self._say(reading)

    def _say(self, reading: Reading) -> None:
        if reading.score is None:
            self.stdout.write("Nothing could be measured: there are no words, or not in the letters of that language.")
        else:
            self.stdout.write(f"{reading.score} of 100; {reading.ease['formula']} {reading.ease['value']}")
        for finding in reading.findings:
            instead = f" → {' / '.join(finding.options)}" if finding.options else ""
            self.stdout.write(f"{finding.kind:9} {finding.text[:100]}{instead}")


def _text_of(name: str) -> str:
    try:
        with sys.stdin.buffer if name == "-" else Path(name).open("rb") as file:
            raw = file.read(MOST_BYTES)
    except OSError as problem:
        raise CommandError(f"{name} cannot be read: {problem.strerror}.") from problem
    for encoding in ("utf-16",) if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "replace")
