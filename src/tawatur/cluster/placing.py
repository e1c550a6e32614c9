"""A signature and its neighbours -> the story that it belongs to, by a bounded amount of work."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from tawatur.cluster.likeness import Scale, days_around
from tawatur.cluster.linkage import link
from tawatur.cluster.meeting import meet
from tawatur.cluster.neighbours import Neighbours
from tawatur.cluster.rarity import rarest
from tawatur.model import Regrouping, Signature

LEAST_ALIKE = 0.22
_MOST_CANDIDATES = 24  # articles that are compared with a new one; with 60 no more is found
_MOST_LINKED = 120  # articles that are linked anew for one


def place(
    signature: Signature, neighbours: Neighbours, scale: Scale | None = None, alike: Collection[str] | None = None
) -> Regrouping:
    """Where the article belongs among its neighbours, who have it already, as a story of its own or as it was placed.

    Stories of other languages on the same event are joined to its own. The caller puts the stories of `after` in the
    place of those of `before`, and may give the scale and what is `near`, where it has them.
    """
    return meet(signature, place_in_language(signature, neighbours, scale, alike), neighbours)


def place_in_language(
    signature: Signature, neighbours: Neighbours, scale: Scale | None = None, alike: Collection[str] | None = None
) -> Regrouping:
    """The same for the articles of one language alone; stories of several that are touched fall apart into theirs.

    The stories of the articles that are alike are linked anew; where that would be more than `_MOST_LINKED` articles,
    they stay as they are, and the article joins the one that it is most alike to on average.
    """
    scale = scale or Scale(neighbours)
    alike = near(signature, neighbours, scale) if alike is None else alike
    before = sorted(neighbours.stories([signature.article, *alike, *_judged(signature, neighbours)]))
    articles = sorted(article for story in before for article in story)
    if len(before) == len(articles) == 1:
        return Regrouping(tuple(before), tuple(before))
    if len(articles) > _MOST_LINKED:
        return _join(signature, before, neighbours, scale)
    pairs = scale.likenesses(neighbours.signatures(articles))
    after = link(articles, pairs, LEAST_ALIKE, neighbours.verdicts(articles))
    return Regrouping(tuple(before), tuple(after))


def near(signature: Signature, neighbours: Neighbours, scale: Scale) -> dict[str, float]:
    """The likeness of the articles that are alike enough to be in one story with this one, the most alike first."""
    days = days_around(signature.day)
    found = neighbours.sharing(rarest(signature.wording, days, neighbours), days, _MOST_CANDIDATES)
    others = neighbours.signatures([article for article in found if article != signature.article])
    scale.prepare([signature, *others])
    alike = {each.article: value for each in others if (value := scale.likeness(signature, each)) >= LEAST_ALIKE}
    return dict(sorted(alike.items(), key=lambda item: (-item[1], item[0])))


def _judged(signature: Signature, neighbours: Neighbours) -> Iterable[str]:
    """The articles that a person has put into one story with this one."""
    return [article for verdict in neighbours.verdicts([signature.article]) if verdict.same for article in verdict[:2]]


def _join(signature: Signature, before: Sequence[tuple[str, ...]], neighbours: Neighbours, scale: Scale) -> Regrouping:
    """The article in the story that it is most alike to, or where a person has put it; the others as they are."""
    own = next(story for story in before if signature.article in story)
    if len(own) > 1:
        return Regrouping((own,), (own,))
    verdicts = neighbours.verdicts([signature.article])
    bound = {article: verdict.same for verdict in verdicts for article in verdict[:2] if article != signature.article}
    free = [story for story in before if story != own and all(bound.get(article, True) for article in story)]
    values = {story: _average(signature, story, neighbours, scale) for story in free}
    values |= dict.fromkeys((story for story in free if any(bound.get(article) for article in story)), 1.0)
    best = max(free, key=lambda story: (values[story], story), default=own)
    if values.get(best, 0.0) < LEAST_ALIKE:
        return Regrouping((own,), (own,))
    return Regrouping(tuple(sorted((own, best))), (tuple(sorted((*own, *best))),))


def _average(signature: Signature, story: Sequence[str], neighbours: Neighbours, scale: Scale) -> float:
    """How alike the article is to those of its language in a story on average, so many of them at most as are compared."""
    sample = neighbours.signatures(story[:_MOST_CANDIDATES])
    others = [each for each in sample if each.language == signature.language]
    scale.prepare(others)
    return sum(scale.likeness(signature, each) for each in others) / max(len(others), 1)
