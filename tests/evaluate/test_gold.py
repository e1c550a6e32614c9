"""Gold files, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.errors import GoldError
from tawatur.evaluate.gold import find_gold, load_gold
from tests.evaluate.sample import GOLD, gold_article


def test_points_files_are_no_gold_articles() -> None:
    assert [path.name for path in find_gold([GOLD])] == ["ferry.yaml", "quarry.yaml"]


def test_a_file_given_by_name_is_taken_as_it_is() -> None:
    assert find_gold([GOLD / "quarry.yaml"]) == [GOLD / "quarry.yaml"]


def test_an_article_has_its_spans_names_and_values() -> None:
    gold = gold_article("quarry")
    fifth = gold.attributions[5]
    assert fifth.source is not None
    assert fifth.source.of(gold.text) == "مصدر نقابي"
    assert fifth.anonymous
    assert fifth.names == ("مصدر نقابي",)
    assert fifth.via == "إذاعة الضفة"
    third = gold.attributions[3]
    assert third.when == "2031-05-06"
    assert third.role.startswith("الناطق باسم وزارة المناجم")
    assert gold.boilerplate[0].of(gold.text) == "شارك الخبر: فيسبوك تويتر"


@pytest.mark.parametrize(
    ("yaml", "reason"),
    [
        ("text: a.txt\nattributions: [{id: a1, source: null, cue: زعم, content: [خبر]}]", "not in the text: زعم"),
        ("text: a.txt\nattributions: [{id: a1, source: null, cue: null}]", "field missing: content"),
        ("text: b.txt\nattributions: []", "not read"),
        ("attributions: []", "field missing: text"),
        ("text: [", "while parsing"),
        ("just words", "indices"),
    ],
)
def test_a_malformed_file_is_named_with_the_reason(tmp_path: Path, yaml: str, reason: str) -> None:
    (tmp_path / "a.txt").write_text("قال خبرا", encoding="utf-8")
    (tmp_path / "a.yaml").write_text(yaml, encoding="utf-8")
    with pytest.raises(GoldError, match=reason) as raised:
        load_gold(tmp_path / "a.yaml")
    assert raised.value.where.startswith(str(tmp_path))
