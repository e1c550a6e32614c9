"""The made-up flood has a known truth, and grouping finds it at a cost that does not grow."""

from __future__ import annotations

from itertools import islice

import pytest

from tawatur.cluster import Memory, place


def test_the_flood_is_the_same_each_time() -> None:
    from flood import Flood  # type: ignore[import-not-found]

    assert list(islice(Flood(20), 60)) == list(islice(Flood(20), 60))


def test_stories_of_the_flood_are_found() -> None:
    from flood import Flood
    from grouping import bcubed  # type: ignore[import-not-found]

    memory = Memory()
    truth = {}
    for told in islice(Flood(120), 360):
        memory.add(told.signature)
        memory.regroup(place(told.signature, memory))
        truth[told.signature.article] = told.event
    assert bcubed(memory.all_stories(), truth)[2] > 0.9


def test_b_cubed_of_a_story_torn_apart() -> None:
    from grouping import bcubed

    assert bcubed([("a",), ("b",)], {"a": 1, "b": 1}) == (1.0, 0.5, pytest.approx(2 / 3))


def test_events_and_their_articles_are_the_same_each_time() -> None:
    from events import events, lines  # type: ignore[import-not-found]

    told = [(event, list(lines(event))) for event in islice(events(), 30)]
    assert told == [(event, list(lines(event))) for event in islice(events(), 30)]
    assert all(len(articles) == event.articles for event, articles in told)
    assert all(event.holder in line for event, articles in told for line in articles)
    assert all((event.words["witness"] in line) == event.disputed for event, articles in told for line in articles)
