"""A refusal as rules can say it: an English sentence with named gaps, which is also the key under which it is translated.

Rules know no language; whoever shows the refusal translates the sentence and then fills the gaps. What does not live here:
which sentences there are (the rules), and the translation (each app's queries).
"""


class Refusal(ValueError):
    """Something that cannot be done. `str()` is the English sentence with its gaps filled."""

    def __init__(self, sentence: str, **gaps: object) -> None:
        super().__init__(sentence % gaps if gaps else sentence)
        self.sentence, self.gaps = sentence, gaps
