"""Score the stories of a folder: read its articles, compare them, and find gold's claims in the printed points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from tawatur.errors import TawaturError
from tawatur.evaluate.figures import Match, Share
from tawatur.evaluate.overlap import WORD, WordIndex, Words, dice
from tawatur.evaluate.own import Carrier
from tawatur.evaluate.stories.figures import StoryFigures, compare_groups
from tawatur.evaluate.stories.gold import GoldClaim, GoldFigure, GoldPoint, GoldStories, find_stories, load_stories
from tawatur.model import Article, Figure, Point, Reading, Span, Story
from tawatur.pipeline import compare_readings, read_paths

_NEAR = 0.4  # the share of words from which a printed claim may stand for gold's
_AS_NEAR = 0.1  # what stands for a claim besides the nearest: those hardly farther


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the program printed, its articles known by the names that gold has for them."""

    names: Mapping[str, str]  # article id -> gold's name
    stories: tuple[Story, ...]
    points: tuple[Point, ...]  # of all stories in order; a point is known by its place here


@dataclass(frozen=True, slots=True)
class Hit:
    """A printed claim that stands for a gold one."""

    point: int
    side: str


@dataclass(frozen=True, slots=True)
class ScoredPoint:
    """A gold point, the printed claims that stand for each of its claims, and the printed point that has the most.

    `best` is None where no claim of it was found.
    """

    gold: GoldPoint
    hits: tuple[tuple[GoldClaim, tuple[Hit, ...]], ...]
    best: int | None


@dataclass(frozen=True, slots=True)
class ScoredFolder:
    """A folder's stories beside what was printed of them; `failures` are of articles that could not be read."""

    gold: GoldStories
    printed: Comparison
    points: tuple[tuple[ScoredPoint, ...], ...]
    figures: StoryFigures
    failures: tuple[TawaturError, ...] = ()


def evaluate_stories(paths: Iterable[Path]) -> StoryFigures | None:
    """The figures over all folders with stories or points among `paths`; None where there are none."""
    scored = score_folders(paths)
    return total(scored) if scored else None


def score_folders(paths: Iterable[Path]) -> list[ScoredFolder]:
    """Every folder with stories or points among `paths`, searched to the bottom, scored; GoldError if malformed."""
    return [_read_and_score(load_stories(folder)) for folder in find_stories(paths)]


def total(scored: Iterable[ScoredFolder]) -> StoryFigures:
    """The figures of the folders added up."""
    return sum((each.figures for each in scored), StoryFigures())


def _read_and_score(gold: GoldStories) -> ScoredFolder:
    read = list(read_paths([str(path) for path in gold.pages]))
    readings = [each for each in read if isinstance(each, Reading)]
    failures = tuple(each for each in read if isinstance(each, TawaturError))
    scored = score_stories(gold, [each.document.article for each in readings], compare_readings(readings))
    return replace(scored, failures=failures)


def score_stories(gold: GoldStories, articles: Sequence[Article], stories: Sequence[Story]) -> ScoredFolder:
    """The printed stories of `articles` against gold."""
    names = {article.id: article.given_id or Path(article.page).stem for article in articles}
    printed = Comparison(names, tuple(stories), tuple(point for story in stories for point in story.points))
    nearest = _Nearest(gold, articles, printed)
    scored = tuple(tuple(_score_point(point, nearest) for point in points) for points in gold.points)
    figures = sum((_count_story(points, printed) for points in scored), StoryFigures())
    own = {names[article]: number for number, story in enumerate(stories) for article in story.articles}
    read = [name for name in gold.stories if name in set(names.values())]
    grouped = StoryFigures(articles=len(read), stories=compare_groups(gold.stories, own, read))
    return ScoredFolder(gold, printed, scored, figures + grouped)


class _Nearest:
    """Finds the printed claims that stand for a gold claim."""

    def __init__(self, gold: GoldStories, articles: Sequence[Article], printed: Comparison) -> None:
        self._index = {printed.names[a.id]: WordIndex(gold.texts[printed.names[a.id]], WORD) for a in articles}
        carriers = {a.id: Carrier(a.text, gold.texts[printed.names[a.id]]) for a in articles}
        self._claims: dict[str, list[tuple[Words, Hit]]] = {}
        for number, point in enumerate(printed.points):
            for side in point.sides:
                for claim in side.claims:
                    name = printed.names[claim.article]
                    words = self._index[name].touched([carriers[claim.article].carry(Span(*claim.content))])
                    self._claims.setdefault(name, []).append((words, Hit(number, side.side)))

    def read(self, claim: GoldClaim) -> bool:
        """Whether the claim's article was read at all."""
        return claim.article in self._index

    def find(self, claim: GoldClaim) -> tuple[Hit, ...]:
        """The nearest printed claim by words and those about as near; none where even the nearest is far."""
        wanted = self._index[claim.article].touched([claim.span])
        near = [(dice(wanted, words), hit) for words, hit in self._claims.get(claim.article, ()) if wanted & words]
        best = max((overlap for overlap, _ in near), default=0.0)
        return tuple(hit for overlap, hit in near if best >= _NEAR and overlap >= best - _AS_NEAR)


def _score_point(point: GoldPoint, nearest: _Nearest) -> ScoredPoint:
    hits = tuple((claim, nearest.find(claim)) for claim in point.claims if nearest.read(claim))
    votes: Counter[int] = Counter()
    for _, found in hits:
        votes.update({hit.point for hit in found})
    return ScoredPoint(point, hits, votes.most_common(1)[0][0] if votes else None)


def _count_story(points: Sequence[ScoredPoint], printed: Comparison) -> StoryFigures:
    """The figures of the points of one gold story."""
    figures = StoryFigures(points=_count_pairs(points))
    seen: set[tuple[str, Span]] = set()
    for point in points:
        for claim, hits in point.hits:
            if (claim.article, claim.span) not in seen:
                seen.add((claim.article, claim.span))
                figures += StoryFigures(claims=Share(bool(hits), 1))
            if hits and not claim.implicit:
                figures += StoryFigures(sides=Share(any(hit.side == claim.side for hit in hits), 1))
        figures += _count_point(point, printed)
    return figures


def _count_point(point: ScoredPoint, printed: Comparison) -> StoryFigures:
    """Witnesses, status and figures of the best printed point; nothing counts where gold has outlets' voices alone."""
    gold = point.gold
    best = None if point.best is None else printed.points[point.best]
    found = sum(best is not None and _has_figure(best, each, printed) for each in gold.figures)
    figures = Share(found, len(gold.figures))
    if gold.figures_alone:
        return StoryFigures(figures=figures)
    if gold.witnesses is None or all(claim.outlet for claim in gold.claims):
        return StoryFigures()
    return StoryFigures(
        witnesses=Share(best is not None and count_witnesses(best) == gold.witnesses, 1),
        status=Share(best is not None and best.status == gold.status, 1),
        figures=figures,
    )


def count_witnesses(point: Point) -> tuple[int, int]:
    """How many witnesses assert the point and how many deny it."""
    counts = {side.side: len(side.witnesses) for side in point.sides}
    return counts.get("asserted", 0), counts.get("denied", 0)


def _has_figure(point: Point, gold: GoldFigure, printed: Comparison) -> bool:
    return any(printed.names[own.article] == gold.article and _same_value(own, gold) for own in point.figures)


def _same_value(own: Figure, gold: GoldFigure) -> bool:
    if gold.value is None:
        return (own.low, own.high) == (gold.low, gold.high)
    return own.value is not None and float(own.value) == float(gold.value)


def _count_pairs(points: Sequence[ScoredPoint]) -> Match:
    """All pairs of a story's gold claims: in one point by gold, in one printed point, in both."""
    by_gold: dict[tuple[str, Span], set[int]] = {}
    by_own: dict[tuple[str, Span], set[int]] = {}
    for number, point in enumerate(points):
        for claim, hits in point.hits:
            by_gold.setdefault((claim.article, claim.span), set()).add(number)
            by_own.setdefault((claim.article, claim.span), set()).update(hit.point for hit in hits)
    pairs = Match()
    for left, right in combinations(sorted(by_gold), 2):
        gold, own = bool(by_gold[left] & by_gold[right]), bool(by_own[left] & by_own[right])
        pairs += Match(gold and own, own, gold)
    return pairs
