"""Tell how far two statements speak of the same proposition, whatever their polarity, and why."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.cluster.vectors import cosines, overlaps, weigh
from tawatur.compare.units import Statement
from tawatur.languages import load_language
from tawatur.model import Evidence, Quantity

_SHARED_FIGURE = 0.12
_OTHER_MODALITY = -0.25  # what is urged or promised is no report that it happened
_BACKGROUND = 20  # of a story's statements: what all of them say weighs little
PERCENT = "percent"  # the unit of a Quantity that is a share
_SAME_TOPIC = 0.2
_OTHER_TOPIC = -0.05
_KNOWN_OTHER_TOPIC = -0.25  # both words have a group of their own in the table of synonyms
_ONE_MOUTH = -1.0
_SAME_COUNT = 0.2
_OTHER_COUNT = -0.1
_DENIAL = 0.1  # who denies takes few words, and denies what somebody says
_COMPLEMENTS = 0.6  # «85% taken» and «10% left» of one thing


def likenesses(units: Sequence[Statement], remaining: frozenset[str]) -> dict[tuple[str, str], tuple[Evidence, ...]]:
    """The evidence for every pair of statements that has any, by their keys in order; the likeness is its sum.

    `remaining` are stems of words that say a share is what is left («المتبقية», «باق»).
    """
    by_key = {unit.key: unit for unit in units}
    texts = {unit.key: unit.words for unit in units}
    words = cosines(weigh(texts, 0.5, _BACKGROUND))
    contained = overlaps(texts, 0.5, _BACKGROUND)
    found: dict[tuple[str, str], tuple[Evidence, ...]] = {}
    for pair, cosine in words.items():
        left, right = by_key[pair[0]], by_key[pair[1]]
        common = " ".join(sorted(set(left.words) & set(right.words)))
        alike = (cosine + contained.get(pair, 0.0)) / 2
        found[pair] = (
            Evidence("words", round(alike, 3), common),
            *_figures(left, right),
            *_counts(left, right),
            *_denial(left, right),
            *_modality(left, right),
            *_topic(left, right),
            *_same_mouth(left, right),
        )
    for pair in _complementary(units, remaining):
        shares = " / ".join(_share(by_key[key]).text for key in pair)
        found[pair] = (*found.get(pair, ()), Evidence("complementary shares", _COMPLEMENTS, shares))
    return found


def _figures(left: Statement, right: Statement) -> tuple[Evidence, ...]:
    mine = {(each.value, each.unit): each for each in left.quantities if each.value is not None and each.value > 1}
    shared = [mine[key].text for each in right.quantities if (key := (each.value, each.unit)) in mine]
    return (Evidence("same figure", _SHARED_FIGURE, ", ".join(shared)),) if shared else ()


def _counts(left: Statement, right: Statement) -> tuple[Evidence, ...]:
    """Whether both give a number of the same: the dead of one story are one point, whatever their number."""
    if not left.counted or not right.counted:
        return ()
    common = left.counted & right.counted
    if common:
        return (Evidence("same count", _SAME_COUNT, ", ".join(sorted(common))),)
    return (
        Evidence("other count", _OTHER_COUNT, " / ".join(sorted(each)[0] for each in (left.counted, right.counted))),
    )


def _denial(left: Statement, right: Statement) -> tuple[Evidence, ...]:
    if left.side == right.side:
        return ()
    return (Evidence("one denies", _DENIAL, f"{left.side} / {right.side}"),)


def _modality(left: Statement, right: Statement) -> tuple[Evidence, ...]:
    stances = tuple(unit.claim.attribution.stance if unit.claim else "asserts" for unit in (left, right))
    if ("urges" in stances) != (stances[0] == stances[1] == "urges"):
        return (Evidence("one only urges", _OTHER_MODALITY, " / ".join(stances)),)
    return ()


def _topic(left: Statement, right: Statement) -> tuple[Evidence, ...]:
    """What the two are about: the first word of each that is no name and says something."""
    mine, other = _head(left), _head(right)
    if not mine or not other:
        return ()
    if mine == other:
        return (Evidence("same topic", _SAME_TOPIC, mine),)
    known = set(load_language(left.reading.document.article.language).meanings().values())
    score = _KNOWN_OTHER_TOPIC if {mine, other} <= known else _OTHER_TOPIC
    return (Evidence("another topic", score, f"{mine} / {other}"),)


def _head(statement: Statement) -> str | None:
    generic = load_language(statement.reading.document.article.language).generic()
    return next((word for word in statement.words if word[0] != "@" and word not in generic), None)


def _same_mouth(left: Statement, right: Statement) -> tuple[Evidence, ...]:
    """One who denies this and asserts that in one article speaks of two things: «ليس للمدنيين، بل للمقاتلين»."""
    if left.article != right.article or left.side == right.side or left.claim is None or right.claim is None:
        return ()
    if left.claim.holder != right.claim.holder and left.claim.holder.entity != right.claim.holder.entity:
        return ()
    return (Evidence("denied and asserted by one", _ONE_MOUTH, left.claim.holder.name),)


def _share(unit: Statement) -> Quantity:
    return next(each for each in unit.quantities if each.unit == PERCENT)


def _complementary(units: Sequence[Statement], remaining: frozenset[str]) -> list[tuple[str, str]]:
    """Pairs of statements of which one gives the share that is left and the other the share that is not."""
    shares = [unit for unit in units if any(each.unit == PERCENT for each in unit.quantities)]
    left_over = [unit for unit in shares if remaining & set(unit.words)]
    others = [unit for unit in shares if not remaining & set(unit.words)]
    return [
        (min(one.key, two.key), max(one.key, two.key))
        for one in left_over
        for two in others
        if len(set(one.words) & set(two.words)) >= 1
    ]
