"""Find what a denial answers that says only «هذه الاتهامات»: what somebody else said right before it in the same article."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence

from tawatur.compare.alike import dice
from tawatur.compare.units import Statement
from tawatur.languages import load_language
from tawatur.model import first_from

_SENTENCES = 2  # from the denial back to what it answers, its own not counted
_SAME = 0.8  # of the words of two statements (Dice), from which they are one, in two articles


def answers(units: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Pairs of a denial and a claim that it answers, also as other articles have that claim; none where several are as near."""
    for denial in units:
        if denial.side == "denied" and denial.claim is not None and _points_back(denial):
            before = _said_before(denial, units)
            if len(before) == 1:
                yield from ((denial, each) for each in units if each is before[0] or _is_same(each, before[0]))


def _points_back(denial: Statement) -> bool:
    tokens = denial.reading.document.tokens
    first = first_from(tokens, denial.content.start)
    return load_language(denial.language).points_back(tokens[first:])


def _said_before(denial: Statement, units: Sequence[Statement]) -> list[Statement]:
    """What others say in the sentence nearest before the denial in which anybody else says something."""
    here = _sentence(denial)
    others = [
        each
        for each in units
        if each.article == denial.article
        and each.claim is not None
        and each.side == "asserted"
        and each.content.end <= denial.content.start
        and each.mouths.isdisjoint(denial.mouths)
        and here - _sentence(each) <= _SENTENCES
    ]
    last = max((_sentence(each) for each in others), default=0)
    return [each for each in others if _sentence(each) == last]


def _sentence(statement: Statement) -> int:
    document = statement.reading.document
    return bisect.bisect_right(
        document.sentences, statement.content.start, key=lambda each: document.tokens[each.first].start
    )


def _is_same(left: Statement, right: Statement) -> bool:
    same = left.claim is not None and left.side == right.side and left.article != right.article
    return same and dice(set(left.words), set(right.words)) >= _SAME
