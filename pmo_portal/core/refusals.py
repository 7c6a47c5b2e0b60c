"""A refusal as rules can say it: an English sentence with named gaps, which is also the key under which it is translated.

Rules know no language; whoever shows the refusal translates the sentence and then fills the gaps. What does not live here:
which sentences there are (the rules), and the translation (each app's queries).
"""


class Refusal(ValueError):
    """Something that cannot be done. `str()` is the English sentence with its gaps filled."""

    def __init__(self, sentence: str, **gaps: object) -> None:
        super().__init__(sentence % gaps if gaps else sentence)
        self.sentence, self.gaps = sentence, gaps


class Sentence(str):
    """An English sentence with its gaps filled that remembers both, so that whoever shows it can say it in another language."""

    __slots__ = ("gaps", "sentence")

    def __new__(cls, sentence: str, **gaps: object) -> "Sentence":
        said = super().__new__(cls, sentence % gaps if gaps else sentence)
        said.sentence, said.gaps = sentence, gaps
        return said
