"""The figures of a comparison against gold stories and points."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, fields

from tawatur.evaluate.figures import NO_MATCH, NO_SHARE, Match, Share, show_figures


@dataclass(frozen=True, slots=True)
class Grouping:
    """How well articles were grouped (B-cubed, Bagga and Baldwin 1998): sums over `articles` of each one's share.

    Of an article's printed story, `precision` is the share that belongs with it; of its gold story, `recall` is the
    share that was put with it.
    """

    precision: float = 0.0
    recall: float = 0.0
    articles: int = 0

    def __add__(self, other: Grouping) -> Grouping:
        return Grouping(self.precision + other.precision, self.recall + other.recall, self.articles + other.articles)

    def value(self) -> dict[str, float]:
        """Mean precision and recall and their harmonic mean, to three places; 0.0 of nothing."""
        precision = self.precision / self.articles if self.articles else 0.0
        recall = self.recall / self.articles if self.articles else 0.0
        mean = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {"p": round(precision, 3), "r": round(recall, 3), "f1": round(mean, 3)}


def compare_groups(gold: Mapping[str, Hashable], own: Mapping[str, Hashable], articles: Iterable[str]) -> Grouping:
    """B-cubed over `articles`; what the program put nowhere stands alone."""
    members = list(articles)
    by_gold: dict[Hashable, set[str]] = {}
    by_own: dict[Hashable, set[str]] = {}
    for article in members:
        by_gold.setdefault(gold[article], set()).add(article)
        by_own.setdefault(own.get(article, ("alone", article)), set()).add(article)
    total = Grouping()
    for article in members:
        wanted, given = by_gold[gold[article]], by_own[own.get(article, ("alone", article))]
        shared = len(wanted & given)
        total += Grouping(shared / len(given), shared / len(wanted), 1)
    return total


@dataclass(frozen=True, slots=True)
class StoryFigures:
    """What a comparison is worth; docs/evaluation.md explains each figure."""

    articles: int = 0
    stories: Grouping = Grouping()
    claims: Share = NO_SHARE
    points: Match = NO_MATCH
    sides: Share = NO_SHARE
    witnesses: Share = NO_SHARE
    status: Share = NO_SHARE
    figures: Share = NO_SHARE

    def __add__(self, other: StoryFigures) -> StoryFigures:
        return StoryFigures(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(self)))

    def as_json(self) -> dict[str, object]:
        """Each figure by its name: a count, a share or None, or precision, recall and F1."""
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: value if isinstance(value, int) else value.value() for name, value in values.items()}

    def as_text(self) -> str:
        """The same as a table to read."""
        return show_figures(self.as_json())
