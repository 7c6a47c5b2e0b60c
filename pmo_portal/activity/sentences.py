"""How a verb of the log reads as a sentence. Each app registers its own verbs when it is loaded; the log knows none."""

_SENTENCES: dict[str, object] = {}


def register_sentences(sentences: dict[str, object]) -> None:
    """Add verb → lazy translation with %(who)s and %(what)s, e.g. "%(who)s moved %(what)s"."""
    _SENTENCES.update(sentences)


def sentence_for(verb: str) -> str:
    """Return the sentence of a verb in the active language; an unknown verb names only what was touched."""
    return str(_SENTENCES.get(verb, "%(who)s: %(what)s"))
