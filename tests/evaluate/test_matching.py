"""Which attribution stands for which: by cue first, then by content."""

from __future__ import annotations

from tawatur.evaluate.matching import match
from tawatur.evaluate.own import Carrier, carried
from tests.evaluate.sample import gold_article, reading


def pairs(name: str, first: int = 0) -> dict[str, str]:
    gold, read = gold_article(name), reading(name)
    own = carried(read, Carrier(gold.text, gold.text))[first:]
    return {pair.gold.id: pair.own.claim.attribution.id for pair in match(gold, own).pairs}


def test_cues_that_overlap_and_contents_that_agree_make_pairs() -> None:
    expected = {"h1": "q1", "a1": "q2", "a3": "q3", "a4": "q4", "a5": "q5", "a6": "q6", "a7": "q7", "a8": "q8"}
    assert pairs("quarry") == expected


def test_what_has_another_gold_cue_is_not_paired_for_its_content() -> None:
    # «إغلاق محجر السدر» is the content of a2 and most of a1's; q2 has the cue of a1 and is never taken for a2.
    assert "a2" not in pairs("quarry")


def test_what_stands_alone_is_named_on_both_sides() -> None:
    gold = gold_article("quarry")
    found = match(gold, carried(reading("quarry"), Carrier(gold.text, gold.text)))
    assert [each.id for each in found.missed] == ["a2"]
    assert [each.claim.attribution.id for each in found.extra] == ["q9"]


def test_nothing_found_pairs_nothing() -> None:
    assert match(gold_article("ferry"), ()).pairs == ()
