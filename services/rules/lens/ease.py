"""Reading ease (5.2): Flesch by each language's own numbers, LIX for the rest. A figure of several sentences, not of a title."""

from .counting import Sentence, syllables_in
from .profiles import Profile

LONG_WORD = 6
# Scripts that write without blanks between words: a "word" there says nothing.
UNSPACED = "\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"


def flesch(words: int, sentences: int, syllables: int, profile: Profile) -> float | None:
    """Return base − a × words/sentence − b × syllables/word, higher is easier; None where no numbers are known."""
    if not profile["flesch"] or not words or not sentences:
        return None
    base, per_sentence, per_word = profile["flesch"]
    return base - per_sentence * words / sentences - per_word * syllables / words


def lix(words: int, sentences: int, long_words: int) -> float | None:
    """Return words/sentences + 100 × words of more than six letters/words; under 35 reads easily."""
    return words / sentences + 100 * long_words / words if words and sentences else None


def counts_of(sentences: list[Sentence], profile: Profile) -> dict[str, int]:
    """Return how many sentences, words, syllables and words of more than six letters there are."""
    words = [word.low for sentence in sentences for word in sentence.words]
    return {
        "sentences": len(sentences),
        "words": len(words),
        "syllables": sum(syllables_in(word, profile) for word in words),
        "long_words": sum(len(word) > LONG_WORD for word in words),
    }
