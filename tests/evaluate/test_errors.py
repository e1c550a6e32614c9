"""What is wrong with a reading, listed."""

from __future__ import annotations

import pytest

from tawatur.evaluate.errors import KINDS, find_differences, show_differences
from tawatur.evaluate.scoring import Scored, score
from tests.evaluate.sample import NAMES, UNREAD, gold_article, reading


@pytest.fixture(scope="module")
def scored() -> list[Scored]:
    return [score(gold_article(name), reading(name)) for name in NAMES]


@pytest.mark.parametrize(
    ("kind", "ids"),
    [
        ("missed", ["a2"]),
        ("extra", ["q9"]),
        ("source", ["a1", "a1", "a5"]),
        ("content", ["a1", "a8"]),
        ("stance", ["a3", "a3", "a6"]),
        ("mode", ["a3"]),
        ("holder", ["a4"]),
        ("inside", []),
        ("told", ["a3"]),
        ("via", ["a5"]),
        ("when", ["a1"]),
        ("times", [""]),
        ("quantities", [""]),
        ("near", ["a3"]),
    ],
)
def test_each_kind_lists_its_own(scored: list[Scored], kind: str, ids: list[str]) -> None:
    found = find_differences(scored, [kind])
    assert sorted(each.id for each in found) == ids
    assert all(each.kind == kind for each in found)


def test_every_kind_is_tested() -> None:
    (mark,) = [m for m in test_each_kind_lists_its_own.pytestmark if m.name == "parametrize"]  # type: ignore[attr-defined]
    assert {kind for kind, _ in mark.args[1]} == set(KINDS)


def test_edges_that_count_as_right_are_shown_on_demand_alone(scored: list[Scored]) -> None:
    assert not any(each.kind == "near" for each in find_differences(scored))


def test_a_wrong_edge_shows_both_spans_in_the_sentence(scored: list[Scored]) -> None:
    (first, *_) = find_differences(scored, ["source"])
    assert first.article == "ferry"
    assert first.rule == "test.rule"
    assert first.detail == "0.57"
    assert first.sentence == "<C:قالت> [S:{s:هيئة الموانئ} في رأس الغاف] إن عبّارة «النورس» وصلت فجر الأحد."


def test_a_missed_one_shows_the_cues_found_in_its_place(scored: list[Scored]) -> None:
    (missed,) = find_differences(scored, ["missed"])
    assert "[C:نشرته] [S:صحيفة المرسى] عن [T:إغلاق محجر السدر]" in missed.sentence


def test_a_wrong_holder_names_both(scored: list[Scored]) -> None:
    (holder,) = find_differences(scored, ["holder"])
    assert holder.detail == "gold سالم الدوري | الناطق, own صحيفة المرسى (carried)"


def test_a_listing_is_grouped_and_counted(scored: list[Scored]) -> None:
    text = show_differences(find_differences(scored))
    assert text.index("== missed (1) ==") < text.index("== extra (1) ==") < text.index("== source (3) ==")


def test_no_errors_leave_the_legend_alone(scored: list[Scored]) -> None:
    assert show_differences([]).count("\n") == 0


def test_an_unread_article_has_everything_missed() -> None:
    unread = [score(gold_article("ferry"), UNREAD)]
    assert {each.kind for each in find_differences(unread)} == {"missed", "times", "quantities"}
