"""Every rule of the tables takes the lines that it gives as examples, and no rule takes those it gives against it."""

from __future__ import annotations

import pytest

from tawatur.languages.arabic.furniture import Rule, fold_line, load_furniture, load_words
from tawatur.model import Block
from tawatur.read.glued import cut_glued

RULES = load_furniture().rules


def name_of(value: object) -> str:
    return value.id if isinstance(value, Rule) else str(value)


@pytest.mark.parametrize(("rule", "line"), [(rule, line) for rule in RULES for line in rule.yes], ids=name_of)
def test_a_rule_takes_its_examples(rule: Rule, line: str) -> None:
    assert rule in load_furniture().matches(fold_line(line))


@pytest.mark.parametrize(("rule", "line"), [(rule, line) for rule in RULES for line in rule.no], ids=name_of)
def test_what_a_rule_leaves_no_other_takes(rule: Rule, line: str) -> None:
    taken_by = load_furniture().match_line(fold_line(line))
    assert taken_by is None, f"{rule.id}: {line} is taken by {taken_by.id}"


@pytest.mark.parametrize(("rule", "parts"), [(rule, parts) for rule in RULES for parts in rule.inside_yes], ids=name_of)
def test_furniture_glued_to_a_paragraph_is_cut_off(rule: Rule, parts: tuple[str, str]) -> None:
    body, glued = parts
    text = f"{body} {glued}"
    blocks = cut_glued(text, 0, len(text), None, closing=True)
    assert blocks == [Block("body", 0, len(body)), Block(rule.kind, len(body) + 1, len(text))]


def test_rules_have_names_of_their_own_and_examples() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert [rule.id for rule in RULES if not rule.yes] == []
    assert [rule.id for rule in RULES if rule.inside and not rule.inside_yes and not rule.id.startswith("follow")] == []


@pytest.mark.parametrize("name", ["agencies", "places", "openers", "connectors", "unfinished"])
def test_word_tables_are_folded(name: str) -> None:
    words = load_words(name)
    assert words
    assert all(fold_line(word).words == (word,) for phrase in words for word in phrase)


def test_a_line_longer_than_any_furniture_is_the_article() -> None:
    line = "اقرأ أيضا: " + "كلمات كثيرة في سطر واحد " * 20
    assert load_furniture().match_line(fold_line(line)) is None
