"""What each rule is worth."""

from __future__ import annotations

import pytest

from tawatur.evaluate.rules import count_rules, show_rules
from tawatur.evaluate.scoring import score
from tests.evaluate.sample import NAMES, UNREAD, gold_article, reading, with_claim


def test_a_rule_counts_what_it_made_and_what_of_it_is_right() -> None:
    scored = [score(gold_article(name), reading(name)) for name in NAMES]
    (rule,) = count_rules(scored)
    assert (rule.made, rule.found, rule.whole, rule.stance) == (12, 11, 7, 8)
    assert rule.confidence == pytest.approx(1.0)


def test_rules_are_told_apart_the_busiest_first() -> None:
    changed = with_claim(reading("quarry"), 8, rule="other.rule", confidence=0.25)
    rules = count_rules([score(gold_article("quarry"), changed)])
    assert [(rule.rule, rule.made, rule.found) for rule in rules] == [("test.rule", 8, 8), ("other.rule", 1, 0)]
    assert show_rules(rules).splitlines()[2].split() == ["other.rule", "1", "0.00", "0.00", "0.00", "0.25"]


def test_no_rules_show_a_heading_alone() -> None:
    assert show_rules(count_rules([score(gold_article("ferry"), UNREAD)])).count("\n") == 0
