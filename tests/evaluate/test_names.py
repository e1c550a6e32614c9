"""Holders' names compared."""

from __future__ import annotations

import pytest

from tawatur.evaluate.names import bare, is_one_of, share_a_word


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("وزارةُ المناجم", "وزاره مناجم"),
        ("للوزارة", "وزاره"),
        ("الآن", "الان"),  # fewer than three letters would be left
        ("«النورس»", "نورس"),
        ("شـؤون  الأسرى", "شوون اسري"),
    ],
)
def test_spelling_and_article_are_folded(name: str, folded: str) -> None:
    assert bare(name) == folded


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ("سالم الدوري", True),
        ("الناطق سالم الدوري", True),
        ("الدوري", False),
        ("سالم الدوري وأخوه", False),
        ("", False),
    ],
)
def test_a_name_with_nothing_but_its_role_around_it(given: str, right: bool) -> None:
    assert is_one_of(given, ["سالم الدوري"], ["الناطق باسم الوزارة"]) is right


def test_unnamed_sources_share_more_than_a_particle() -> None:
    assert share_a_word("مصدر في الميناء", "المصدر")
    assert not share_a_word("مصدر في الميناء", "شهود في المطار")
