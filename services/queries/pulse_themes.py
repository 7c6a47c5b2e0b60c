"""Themes of the comments of a customer, with the comments behind each (7.8). For the PMO, as far as each writer allowed."""

from dataclasses import dataclass

from services.models import Response
from services.queries.pulses import Comment, comments_of
from services.rules.themes import Theme, themes_of

NEWEST = 500


@dataclass(frozen=True)
class ThemePage:
    """`themes` are (words, how many comments); `comments` those of the chosen one, all without a choice."""

    themes: list[tuple[str, int]]
    chosen: str
    comments: list[Comment]
    read: int


def theme_page(user, customer, wanted: str) -> ThemePage:
    """Return the themes of the newest 500 comments in the customer's language. 1 query. Scores are left out."""
    rows = Response.objects.visible_to(user).filter(customer=customer).exclude(comment="")
    rows = list(rows.select_related("invitation__contact").order_by("-answered_at")[:NEWEST])
    comments = comments_of(user, rows, beside_names=False)
    themes = themes_of([comment.text for comment in comments], customer.language or "en")
    theme = next((theme for theme in themes if theme.words == wanted), None)
    shown = [comments[place] for place in theme.places] if theme else comments
    return ThemePage(_counted(themes), theme.words if theme else "", shown[:100], len(comments))


def _counted(themes: list[Theme]) -> list[tuple[str, int]]:
    return [(theme.words, len(theme.places)) for theme in themes]
