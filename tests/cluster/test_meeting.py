"""Stories of two languages meet in the order in which articles come as they do in bulk, and part again where they should."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.cluster import Memory, cluster, describe, group
from tawatur.model import Reading, Signature, Verdict
from tawatur.pipeline import read_paths
from tests.cluster.telling import BANK, BRIDGE, BRIDGE_AGAIN, DAY, placed
from tests.cluster.telling import reading as told
from tests.examples.gold_story import EXAMPLES

Stories = tuple[tuple[str, ...], ...]


@cache
def signatures() -> tuple[Signature, ...]:
    """Four events, each told by two articles in Arabic and two in English, and two more in Arabic alone."""
    paths = [str(EXAMPLES / name) for name in ("port-strike", "market-raid", "prisoner-exchange", "ammonia-leak")]
    readings = [each for each in read_paths(paths) if isinstance(each, Reading)]
    return tuple(describe(each) for each in [*readings, *map(told, (BRIDGE, BRIDGE_AGAIN, BANK))])


def named(language: str, name: str, *, day: dt.date = DAY, names: str = "a b c", happened: str = "x y") -> Signature:
    """A signature whose wording no other has, of an event that these words tell."""
    words = tuple(f"{name}{number}" for number in range(9))
    ones = (1,) * len(words)
    return Signature(
        name, day, words, ones, ones, (), (), (), (), language, tuple(names.split()), tuple(happened.split())
    )


@given(st.permutations(range(19)))
@settings(max_examples=30, deadline=None)
def test_any_order_gives_the_stories_of_bulk(order: list[int]) -> None:
    assert len(signatures()) == 19
    stories = placed([signatures()[number] for number in order], Memory())
    assert stories == group(signatures())
    assert sorted(map(len, stories)) == [1, 2, 4, 4, 4, 4]


def test_stories_of_readings_are_those_of_their_signatures() -> None:
    readings = [each for each in read_paths([str(EXAMPLES / "port-strike")]) if isinstance(each, Reading)]
    (story,) = cluster(readings)
    assert {each.document.article.language for each in story} == {"ar", "en"}
    assert len(story) == 4


@pytest.mark.parametrize(
    "other",
    [
        named("en", "2", names="a"),
        named("en", "2", happened="x"),
        named("en", "2", day=DAY + dt.timedelta(4)),
        named("ar", "2"),
        replace(named("en", "2"), language="", names=(), happened=()),  # from a store of an earlier version
    ],
)
def test_what_shares_too_little_stays_apart(other: Signature) -> None:
    one = named("ar", "1")
    assert placed([one, other], Memory()) == group([one, other]) == (("1",), ("2",))


def test_a_likelier_story_takes_the_place_of_a_likely_one() -> None:
    arabic, likely, likelier = named("ar", "1"), named("en", "2", names="a b"), named("en", "3")
    assert placed([arabic, likely], Memory()) == (("1", "2"),)
    assert placed([arabic, likely, likelier], Memory()) == (("1", "3"), ("2",))
    assert placed([likelier, likely, arabic], Memory()) == (("1", "3"), ("2",))


def test_a_judgement_keeps_languages_apart() -> None:
    verdicts = [Verdict("1", "2", same=False)]
    both = [named("ar", "1"), named("en", "2")]
    assert placed(both, Memory(verdicts)) == group(both, Memory(verdicts)) == (("1",), ("2",))


def test_a_great_story_meets_its_counterpart_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tawatur.cluster.meeting._MOST_TAKEN_APART", 1)
    alike = [replace(named("ar", "1"), article=f"1{letter}") for letter in "abc"]
    assert placed([*alike, named("en", "2")], Memory()) == (("1a", "1b", "1c", "2"),)


def test_what_many_name_costs_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Memory()
    placed([named("en", f"e{number}") for number in range(40)], memory)
    asked: list[int] = []
    kept = memory.signatures

    def counted(wanted: Collection[str]) -> Sequence[Signature]:
        asked.append(len(wanted))
        return kept(wanted)

    monkeypatch.setattr(memory, "signatures", counted)
    placed([named("ar", "1", happened="other words")], memory)
    assert sum(asked) < 40
