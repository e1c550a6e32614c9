"""Find who passes one utterance on with other words between the quote marks: «في معسكرات الشمال», «على أيدي خبراء أجانب»."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from tawatur.compare.alike import dice
from tawatur.compare.units import Statement
from tawatur.languages import load_language
from tawatur.model import Evidence

_FEWEST_AROUND = 5  # words outside the quote marks
_ONE_UTTERANCE = 0.7  # of these words (Dice), from which what stands around the quotation is one utterance
_OTHER_WORDS = 0.34  # of the words within, up to which these are others, and not translated anew or cut
_FEWEST_OWN = 2  # words within that the other statement has nowhere

Others = dict[str, dict[str, Evidence]]


def reworded(members: Sequence[Statement]) -> dict[str, Evidence]:
    """Keys of the claims whose quotation most others of the same utterance have in other words, with the words.

    Where as many have the one as the other, those that come first by their keys stand.
    """
    quoting = [each for each in members if each.claim is not None and each.side == "asserted"]
    words = {each.key: quoted for each in quoting if (quoted := _quoted(each))}
    others: Others = defaultdict(dict)
    for left, right in combinations((each for each in quoting if each.key in words), 2):
        for detail in _differ(left, right, words[left.key], words[right.key]):
            reason = Evidence("quoted in other words", 0.0, detail, left.place, right.place)
            others[left.key][right.key] = others[right.key][left.key] = reason
    return {
        key: min(found.values(), key=lambda each: each.detail)
        for key, found in others.items()
        if all((len(found), key) > (len(others[other]), other) for other in found)
    }


def _quoted(statement: Statement) -> frozenset[str]:
    """The stems of what stands between quote marks, as far as it says something."""
    document = statement.reading.document
    inner = [each.inner for each in document.quotations if statement.content.contains(each.inner)]
    if not inner:
        return frozenset()
    tokens = [token for token in document.tokens if any(span.start <= token.start < span.end for span in inner)]
    return frozenset(load_language(statement.language).key_words(tokens))


def _differ(left: Statement, right: Statement, mine: frozenset[str], other: frozenset[str]) -> Iterator[str]:
    if left.article == right.article or left.mouths.isdisjoint(right.mouths):
        return
    around, about = frozenset(left.words) - mine, frozenset(right.words) - other
    if min(len(around), len(about)) < _FEWEST_AROUND or dice(around, about) < _ONE_UTTERANCE:
        return
    own, theirs = mine - frozenset(right.words), other - frozenset(left.words)
    if dice(mine, other) <= _OTHER_WORDS and min(len(own), len(theirs)) >= _FEWEST_OWN:
        yield f"{' '.join(sorted(own))} / {' '.join(sorted(theirs))}"
