"""A statement is compared with those that are most alike to it, and with no others."""

from __future__ import annotations

from collections import Counter

from tawatur.compare import compare
from tawatur.compare.likeness import likenesses
from tawatur.compare.naming import Identities
from tawatur.compare.units import statements
from tests.compare.told import reading


def test_pairs_do_not_grow_with_the_square_of_the_statements() -> None:
    read = [
        reading(f"الوسيلة {number}", f"قالت البلدية إن {number} شاحنة عبرت جسر الوادي.") for number in range(10, 210)
    ]
    units = statements(read, Identities(read))
    pairs = likenesses(units, frozenset())
    assert len(units) * (len(units) - 1) / 2 > 1.5 * len(pairs)
    assert min(Counter(key for pair in pairs for key in pair).values()) >= 60


def test_a_story_told_by_hundreds_is_one_point() -> None:
    read = [reading(f"الوسيلة {number}", "قالت البلدية إن سبعين شاحنة عبرت جسر الوادي.") for number in range(200)]
    (story,) = compare(read)
    assert [sum(len(side.claims) for side in point.sides) for point in story.points] == [200]
