"""Pair gold attributions with the program's own, one to one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.evaluate.gold import GoldArticle, GoldAttribution
from tawatur.evaluate.names import bare, is_one_of, share_a_word
from tawatur.evaluate.overlap import WordIndex, dice
from tawatur.evaluate.own import OwnAttribution
from tawatur.model import Span

WHOLE = 0.8  # the share of words, source and content each, from which an edge counts as right
_SAME_CONTENT = 0.5


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold attribution and the program's own that stands for it; `source` and `content` are overlaps from 0 to 1."""

    gold: GoldAttribution
    own: OwnAttribution
    source: float
    content: float
    holder: bool

    @property
    def whole(self) -> bool:
        """Whether both edges are right."""
        return self.source >= WHOLE and self.content >= WHOLE


@dataclass(frozen=True, slots=True)
class Matching:
    """All pairs of an article, and what stands alone on either side."""

    pairs: tuple[Pair, ...]
    missed: tuple[GoldAttribution, ...]
    extra: tuple[OwnAttribution, ...]


def match(article: GoldArticle, own: Sequence[OwnAttribution]) -> Matching:
    """Those whose cues overlap first, then those whose contents share half their words; the nearest contents first.

    What has the cue of another gold attribution is never paired for its content alone.
    """
    index = WordIndex(article.text)
    used_gold: set[int] = set()
    used_own: set[int] = set()
    pairs: list[Pair] = []
    for _, overlap, left, right in sorted(_candidates(article.attributions, own, index), reverse=True):
        if left in used_gold or right in used_own:
            continue
        used_gold.add(left)
        used_own.add(right)
        pairs.append(_pair(article, article.attributions[left], own[right], overlap, index))
    return Matching(
        tuple(pairs),
        tuple(each for position, each in enumerate(article.attributions) if position not in used_gold),
        tuple(each for position, each in enumerate(own) if position not in used_own),
    )


def _candidates(
    gold: Sequence[GoldAttribution], own: Sequence[OwnAttribution], index: WordIndex
) -> list[tuple[bool, float, int, int]]:
    """Every pair that may be made: whether the cues overlap, how much of the contents, and both positions."""
    gold_words = [index.touched(each.content) for each in gold]
    found: list[tuple[bool, float, int, int]] = []
    for right, mine in enumerate(own):
        words = index.touched(mine.content)
        same_cue = [_overlap(each.cue, mine.cue) for each in gold]
        elsewhere = any(same_cue)
        for left, each in enumerate(gold):
            overlap = dice(gold_words[left], words)
            if same_cue[left] or (overlap >= _SAME_CONTENT and not (each.cue and elsewhere)):
                found.append((same_cue[left], overlap, left, right))
    return found


def _overlap(left: Span | None, right: Span | None) -> bool:
    return left is not None and right is not None and left.overlaps(right)


def _pair(article: GoldArticle, gold: GoldAttribution, own: OwnAttribution, content: float, index: WordIndex) -> Pair:
    if gold.source is None or own.source is None:
        source = 1.0 if gold.source is own.source else 0.0
    else:
        source = dice(index.touched([gold.source]), index.touched([own.source]))
    return Pair(gold, own, source, content, _same_holder(article, gold, own))


def _same_holder(article: GoldArticle, gold: GoldAttribution, own: OwnAttribution) -> bool:
    holder = own.claim.holder
    if gold.anonymous:
        return holder.anonymous and share_a_word(gold.names[0], holder.name)
    if holder.anonymous:
        return False
    known = set(map(bare, gold.names))
    # An entity that gold lists twice (as person and as office) shares a name with itself: its names count too.
    shared = [name for names in article.entities.values() if known & set(map(bare, names)) for name in names]
    source = gold.source.of(article.text) if gold.source else ""
    return is_one_of(holder.name, [*gold.names, *shared], (gold.role, source))
