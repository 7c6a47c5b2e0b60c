"""What we promise for a service, beside how often it was kept."""

from dataclasses import dataclass

from django.db.models import Prefetch

from services.models import Standard, StandardResult
from services.rules.standards import Verdict, verdict_of

SHOWN_RESULTS = 5


@dataclass(frozen=True)
class Promise:
    """`verdicts` are (period, Verdict), newest first; `words` are in `language`."""

    standard: Standard
    words: str
    language: str
    verdicts: list[tuple[str, Verdict]]


def promises_of(standards, language: str) -> list[Promise]:
    """Return standards in the reader's language where there are such words. 2 queries."""
    rows = standards.prefetch_related(Prefetch("results", StandardResult.objects.order_by("-period", "-pk")))
    return [_promise(standard, language) for standard in rows]


def _promise(standard: Standard, language: str) -> Promise:
    said = standard.texts.get(language)
    verdicts = [
        (result.period, verdict_of(result.kept, result.total, standard.target_pct))
        for result in standard.results.all()[:SHOWN_RESULTS]
    ]
    return Promise(standard, said or standard.words, language if said else standard.language, verdicts)
