"""What a person went through is gold: `tawatur evaluate` reads it, and it stays when the reading changes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tawatur.evaluate import assess
from tawatur.evaluate.gold import load_gold
from tawatur.keep import export_gold, judge, reread, show_readings
from tawatur.review import correct_claim, reviewed, reviewed_story
from tawatur.store import Store
from tests.cli.command import tawatur
from tests.review.desk import largest, signed


def test_a_reviewed_story_is_gold_that_the_program_is_measured_by(store: Store, tmp_path: Path) -> None:
    story = largest(store)
    for reading in show_readings(store, story.articles).values():
        judge(store, reviewed(reading, signed()))
    judge(store, reviewed_story(story, signed()))
    perfect = _figures(store, tmp_path / "perfect")
    assert (perfect["articles"], perfect["whole"]["f1"]) == (len(story.articles), 1.0)
    assert perfect["holder"] > 0.9
    assert perfect["points"]["f1"] > 0.8  # contents that are cut into two points stand in both as a whole
    _spoil(store)
    list(reread(store))
    spoilt = _figures(store, tmp_path / "spoilt")
    assert spoilt["stance"] < 1.0
    assert spoilt["attributions"] == perfect["attributions"] - 1


def _spoil(store: Store) -> None:
    """Another person sees one claim as none, and another one with another stance."""
    story = largest(store)
    reading = show_readings(store, story.articles)[story.articles[0]]
    first, second = reading.claims[:2]
    judge(store, correct_claim(reading, first, {"removed": True}, signed()))
    judge(store, correct_claim(reading, second, {"stance": "doubts"}, signed()))


def _figures(store: Store, folder: Path) -> dict[str, Any]:
    assert len(list(export_gold(store, folder))) == len(list(folder.rglob("*.yaml"))) == 4
    found: dict[str, Any] = assess([folder]).as_json()
    return {**found, **(found["comparison"])}


def test_words_that_stand_twice_are_told_apart(store: Store, tmp_path: Path) -> None:
    readings = show_readings(store, largest(store).articles)
    for reading in readings.values():
        judge(store, reviewed(reading, signed()))
    list(export_gold(store, tmp_path / "gold"))
    for article, reading in readings.items():
        gold = load_gold(next((tmp_path / "gold").rglob(f"{article}.yaml")))
        assert [each.content for each in gold.attributions] == [each.attribution.content for each in reading.claims]
        assert [each.cue for each in gold.attributions] == [each.attribution.cue for each in reading.claims]
        assert [each.source for each in gold.attributions] == [each.attribution.source for each in reading.claims]


def test_the_commands_print_judgements_and_write_gold(store: Store, tmp_path: Path) -> None:
    story = largest(store)
    reading = show_readings(store, story.articles)[story.articles[0]]
    judge(store, reviewed(reading, signed("بعد قراءتين")))
    run = tawatur("judgements", "--store", store.where, "--about", story.articles[0])
    (told,) = map(json.loads, run.output.splitlines())
    assert (told["kind"], told["by"], told["note"]) == ("reviewed", "منى", "بعد قراءتين")
    run = tawatur("gold", tmp_path / "gold", "--store", store.where)
    assert (run.status, run.output) == (0, f"{tmp_path / 'gold' / story.id / story.articles[0]}.yaml\n")
