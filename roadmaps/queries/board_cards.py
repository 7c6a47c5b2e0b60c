"""One card as a board shows it: an item with the words, the pains and the days behind it, and what its reader may do (4.1, N2).

What does not live here: which cards there are, and loading what stands behind them (boards.py).
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import get_language

from customers.models import PainPoint
from roadmaps.models import Item
from roadmaps.queries.item_texts import Wording, wordings_of
from roadmaps.queries.wording import back_words, shortened

HEADING_LENGTH, QUOTE_LENGTH = 80, 180


@dataclass
class Card:
    """`asked` is "said" (their words stand below), "tied" (words that this reader may not see, or a pain) or "nobody"."""

    item: Item
    chip: tuple[str, str, str]
    voice: dict | None
    asked: str
    pains: list[PainPoint]
    build: tuple[float, float] | None = None
    adoption: tuple[float, float] | None = None
    build_text: str = ""
    adoption_text: str = ""
    may_move: bool = False
    may_edit: bool = False
    may_delete: bool = False
    waiting: int = 0
    changed_since_signed: bool = False
    say: Callable[[str], str] | None = None

    @property
    def heading(self) -> str:
        return self.item.outcome or self.item.title

    @property
    def short_heading(self) -> str:
        """The heading as long as a button's name may be."""
        return shortened(self.heading, HEADING_LENGTH)

    @property
    def heading_seq(self) -> int:
        return self.item.field_seq.get("outcome" if self.item.outcome else "title", self.item.created_seq)

    @property
    def title_seq(self) -> int:
        return self.item.field_seq.get("title", self.item.created_seq)

    @property
    def says_own_heading(self) -> bool:
        return self.said_heading == self.heading

    @property
    def says_own_title(self) -> bool:
        return self.said_title == self.item.title

    @property
    def short_quote(self) -> str:
        return shortened(self.voice["text"], QUOTE_LENGTH) if self.voice else ""

    @cached_property
    def gives(self) -> str:
        """What it gives back, or has given back, in words."""
        hours = self.back if self.is_done and self.back else self.hours
        return back_words(hours, None if self.is_done and self.back else self.people) if hours else ""

    @property
    def said_heading(self) -> str:
        """The heading in the customer's own words, where the reader wants them."""
        return self.say(self.heading) if self.say else self.heading

    @property
    def said_title(self) -> str:
        return self.say(self.item.title) if self.say else self.item.title

    @property
    def is_draft(self) -> bool:
        return self.item.shown_seq is None

    @property
    def told(self) -> Wording | None:
        """The words of the heading in the reader's language, where somebody wrote them: they stand below the original."""
        if not getattr(self.item, "texts_said", ()):
            return None
        found = (one for one in wordings_of(self.item) if one.language == get_language())
        return next((one for one in found if one.texts.get("outcome" if self.item.outcome else "title")), None)

    @property
    def hours(self) -> float:
        return float(sum(pain.hours_a_month for pain in self.pains))

    @property
    def back(self) -> float:
        return float(sum(pain.back for pain in self.pains))

    @property
    def people(self) -> int:
        return max((pain.people for pain in self.pains), default=0)

    @property
    def is_open(self) -> bool:
        return self.item.status in ("idea", "planned", "building")

    @property
    def is_done(self) -> bool:
        return self.item.status == "relieved"
