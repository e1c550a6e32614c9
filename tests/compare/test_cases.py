"""Invented stories of many kinds: which claims stand in one point, with how many witnesses, and what its status is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.compare.told import CASES, Expected, load, tell

STORIES = sorted(CASES.glob("*.txt"))
POINTS = [
    pytest.param(path, number, id=f"{path.stem}-{number}") for path in STORIES for number in range(len(load(path)[1]))
]


@pytest.mark.parametrize(("path", "number"), POINTS)
def test_a_point_has_its_claims_witnesses_and_status(path: Path, number: int) -> None:
    articles, points = load(path)
    told = tell(*articles)
    wanted = points[number]
    found = [{point.id for point in told.points_of(claim)} for claim in wanted.claims]
    together = set.intersection(*found)
    assert len(together) == 1, f"claims of one point stand in {found}"
    (point,) = (each for each in told.story.points if each.id in together)
    witnesses = {side.side: len(side.witnesses) for side in point.sides}
    assert Expected(point.status, witnesses["asserted"], witnesses["denied"], wanted.claims) == wanted
