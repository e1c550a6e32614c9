"""The gold files of the examples are sound: what they name stands in the texts, and their counts add up."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest
import yaml

from tawatur.evaluate.gold import find_gold, load_gold
from tawatur.model import Mode, Stance, Status
from tests.examples.gold_story import EXAMPLES, STORIES, gold_story

GOLD = find_gold([EXAMPLES])


def test_there_are_stories_with_all_that_the_issue_asks_for() -> None:
    assert len(STORIES) >= 3
    readings = [list(gold_story(name)[1].values()) for name in STORIES]
    claims = [claim for story in readings for reading in story for claim in reading.claims]
    points = [point for name in STORIES for point in gold_story(name)[0].points]
    assert all(len({reading.document.article.outlet for reading in story}) >= 3 for story in readings)
    assert sum(claim.attribution.stance == "denies" for claim in claims) > 10
    assert sum(claim.holder.anonymous for claim in claims) > 10
    assert sum(claim.attribution.inside is not None for claim in claims) >= 4
    assert sum(claim.via is not None for claim in claims) >= 3
    assert {point.status for point in points} == set(get_args(Status))
    assert any(gold_story(name)[0].copies for name in STORIES)


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_a_gold_article_holds_together(path: Path) -> None:
    gold = load_gold(path)
    ids = [each.id for each in gold.attributions]
    assert len(ids) == len(set(ids))
    for each in gold.attributions:
        assert each.stance in get_args(Stance)
        assert each.mode in get_args(Mode)
        assert each.inside is None or each.inside in ids
        for span in each.content:
            assert not any(span.overlaps(other) for other in gold.boilerplate), each.id
    cues = [each.cue.start for each in gold.attributions if each.cue and each.cue.of(gold.text) != ":"]
    assert len(cues) == len(set(cues))


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_a_gold_article_says_of_its_outlet_what_its_page_does(path: Path) -> None:
    fields = yaml.safe_load(path.read_text(encoding="utf-8"))
    text = (path.parent / fields["text"]).resolve()
    sidecar = json.loads(text.with_name(f"{text.stem}.meta.json").read_text(encoding="utf-8"))
    outlet = fields["outlet"]
    assert (sidecar["outlet"], sidecar["domain"]) == (outlet["name"], outlet["domain"])
    assert sidecar["published"] == str(fields["published"])
    assert outlet["domain"].endswith(".example")


@pytest.mark.parametrize("name", STORIES)
def test_a_point_has_as_many_witnesses_as_it_says(name: str) -> None:
    story, _ = gold_story(name)
    fields = yaml.safe_load((EXAMPLES / name / "gold" / "points.yaml").read_text(encoding="utf-8"))
    for point, given in zip(story.points, fields["points"], strict=True):
        counts = {side.side: len(side.witnesses) for side in point.sides}
        assert given["witnesses"] == {"asserting": counts.get("asserted", 0), "denying": counts.get("denied", 0)}, point
