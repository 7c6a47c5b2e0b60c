"""The plain-language lens on pairs of before and after: how often the plainer text scores higher, and what reading costs.

Beside it what a list of words alone and the length of sentences alone would say. `./portal bench lens [--json]`.
"""

import json
import statistics
import sys
import time

from benchmarks.parts.plain_pairs import Pair, read_pairs
from services.rules.lens.plain_words import plain_words
from services.rules.lens.score import Reading, read

LEAST_SHARE, MOST_CPU_MS, WORDS, ROUNDS = 0.9, 50.0, 2000, 15


def right(pairs: list[Pair], score) -> float:
    """Return the share of pairs whose after scores higher than its before."""
    return sum(score(pair.after, pair.language) > score(pair.before, pair.language) for pair in pairs) / len(pairs)


def reading(text: str, language: str) -> Reading:
    return read(text, language, plain_words(language))


def whole(text: str, language: str) -> float:
    return reading(text, language).score


def words_alone(text: str, language: str) -> float:
    return -sum(finding.kind == "jargon" for finding in reading(text, language).findings)


def length_alone(text: str, language: str) -> float:
    counts = reading(text, language).counts
    return -counts["words"] / counts["sentences"]


def cpu_ms(pairs: list[Pair]) -> float:
    """Return the CPU milliseconds of reading 2,000 words, the median of several rounds."""
    every = " ".join(pair.before for pair in pairs if pair.language == "en").split()
    text = " ".join((every * (WORDS // len(every) + 1))[:WORDS])
    spent = []
    for _ in range(ROUNDS):
        started = time.process_time()
        reading(text, "en")
        spent.append(1000 * (time.process_time() - started))
    return statistics.median(spent)


def measure() -> dict:
    pairs = read_pairs()
    groups = {name: [pair for pair in pairs if pair.group == name] for name in ("tune", "held", "own", "blind")}
    found = {f"{name}_pairs": len(group) for name, group in groups.items()}
    found |= {f"{name}_right_share": round(right(group, whole), 3) for name, group in groups.items()}
    found |= {
        "held_words_alone_share": round(right(groups["held"], words_alone), 3),
        "held_length_alone_share": round(right(groups["held"], length_alone), 3),
        "blind_words_alone_share": round(right(groups["blind"], words_alone), 3),
        "blind_length_alone_share": round(right(groups["blind"], length_alone), 3),
        "cpu_ms_2000_words": round(cpu_ms(pairs), 1),
        "floor": {"held_right_share": LEAST_SHARE, "cpu_ms_2000_words": MOST_CPU_MS},
    }
    found["ok"] = found["held_right_share"] >= LEAST_SHARE and found["cpu_ms_2000_words"] <= MOST_CPU_MS
    return found


def main() -> int:
    found = measure()
    if "--json" in sys.argv:
        print(json.dumps(found))
    else:
        for name, value in found.items():
            print(f"{name:28} {value}")
    return 0 if found["ok"] else 1


if __name__ == "__main__":
    sys.exit(main())
