"""A story is kept so that its evidence, which is most of it, need not be read for a page that shows none."""

from __future__ import annotations

from tawatur.printout import load_story
from tawatur.store import Store
from tawatur.store.packing import pack, pack_story, unpack_story
from tests.review.desk import fill, largest


def test_a_story_comes_back_with_its_evidence_or_without(store: Store) -> None:
    fill(store)
    story = largest(store)
    assert any(point.evidence for point in story.points)
    bare = load_story(store.printouts([story.id])[story.id])
    assert [point.evidence for point in bare.points] == [()] * len(story.points)
    assert [(point.id, point.sides) for point in bare.points] == [(point.id, point.sides) for point in story.points]
    assert store.printouts(["nothing"]) == {}


def test_a_story_of_before_is_one_record() -> None:
    printout = {"id": "s1", "points": [{"id": "p1", "evidence": [{"signal": "words"}]}, {"id": "p2", "evidence": []}]}
    assert unpack_story(pack(printout)) == unpack_story(pack_story(printout)) == printout
    assert unpack_story(pack_story(printout), evidence=False)["points"] == [{"id": "p1"}, {"id": "p2"}]
    assert list(unpack_story(pack_story(printout))["points"][0]) == ["id", "evidence"]
