"""Articles find their story one at a time and in bulk, in any order, and judgements stand."""

from __future__ import annotations

import datetime as dt
import json
from itertools import permutations

import pytest

from tawatur.cluster import Memory, describe, group, place
from tawatur.cluster.likeness import Scale
from tawatur.cluster.neighbours import Neighbours
from tawatur.model import Days, Regrouping, Signature, Verdict
from tests.cluster.telling import BANK, BANK_AGAIN, BRIDGE, BRIDGE_AGAIN, BRIDGE_LATER, DAY, OLIVES, placed, reading

ALL = [describe(reading(told)) for told in (BRIDGE, BRIDGE_AGAIN, BRIDGE_LATER, BANK, BANK_AGAIN, OLIVES)]
STORIES = tuple(sorted(tuple(sorted(each.article for each in some)) for some in (ALL[:3], ALL[3:5], ALL[5:])))


def test_an_event_told_in_three_ways_is_one_story() -> None:
    assert group(ALL) == STORIES


def test_the_order_of_coming_changes_nothing_here() -> None:
    orders = list(permutations(ALL))[::37]
    assert {placed(order, Memory()) for order in orders} == {STORIES}


def test_placing_again_changes_nothing() -> None:
    memory = Memory()
    placed(ALL, memory)
    assert placed(ALL, memory) == STORIES


def test_regrouping_tells_what_is_no_more_and_what_stands_instead() -> None:
    memory = Memory()
    bridge, again = ALL[0], ALL[1]
    memory.add(bridge)
    memory.add(again)
    alone = ((bridge.article,), (again.article,))
    assert place(again, memory) == Regrouping(tuple(sorted(alone)), (tuple(sorted([bridge.article, again.article])),))


def test_weeks_apart_is_another_event() -> None:
    later = describe(reading(BRIDGE_AGAIN, DAY + dt.timedelta(30)))
    assert len(group([ALL[0], later])) == 2


def test_an_article_without_a_day_finds_its_story() -> None:
    undated = describe(reading(BRIDGE_AGAIN, None))
    assert len(group([ALL[0], undated])) == 1


@pytest.mark.parametrize("online", [False, True])
def test_judgements_stand(online: bool) -> None:
    left, right = sorted([ALL[0].article, ALL[1].article])
    first, second = sorted([ALL[3].article, ALL[5].article])
    verdicts = [Verdict(left, right, same=False), Verdict(first, second, same=True)]
    stories = placed(ALL, Memory(verdicts)) if online else group(ALL, Memory(verdicts))
    of = {article: story for story in stories for article in story}
    assert of[left] != of[right]
    assert of[first] == of[second]


def test_a_signature_survives_being_written_down() -> None:
    for signature in ALL:
        assert Signature.from_record(json.loads(json.dumps(signature.as_record()))) == signature


def test_what_is_asked_of_neighbours() -> None:
    memory = Memory()
    for signature in ALL:
        memory.add(signature)
    neighbours: Neighbours = memory
    number, spread = neighbours.spread(["جسر", "nothing"], Days(DAY, DAY))
    assert (number, dict(spread)) == (len(ALL), {"جسر": 3})
    assert set(neighbours.sharing(["جسر"], None, 9)) == {each.article for each in ALL[:3]}
    assert len(neighbours.sharing(["جسر"], None, 2)) == 2
    assert not neighbours.sharing(["جسر"], Days(DAY + dt.timedelta(1), DAY + dt.timedelta(2)), 9)


def test_the_same_words_on_another_place_are_less_alike() -> None:
    """«القتل تعزيرا» is told in the same words each time: where and who it is about tells two apart."""
    body = (
        "نفذت وزارة العدل اليوم حكم الإبعاد بحق المدعو {} الذي أدين بتهريب الآثار في {} بعد أن أيدت المحكمة العليا ذلك."
    )
    cases = [("نادر سالم", "حلب"), ("نادر سالم", "حلب"), ("نادر سالم", "البصرة"), ("وائل كرم", "البصرة")]
    first, same, elsewhere, other = (
        describe(reading((f"تنفيذ حكم في مهرب آثار {number}", body.format(*each)))) for number, each in enumerate(cases)
    )
    memory = Memory()
    for each in (first, same, elsewhere, other):
        memory.add(each)
    scale = Scale(memory)
    assert scale.likeness(first, same) > scale.likeness(first, elsewhere) * 1.3
    assert scale.likeness(first, elsewhere) > scale.likeness(first, other)


def test_a_great_story_takes_articles_in_without_being_linked_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tawatur.cluster.placing._MOST_LINKED", 2)
    assert placed(ALL, Memory()) == STORIES


def test_a_chain_of_many_articles_is_linked_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tawatur.cluster.groups._MOST_LINKED", 1)
    assert group(ALL) == STORIES
