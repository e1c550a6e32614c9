"""What was printed comes back as it was, so that a store need keep nothing else."""

from __future__ import annotations

from pathlib import Path

from tawatur.model import Reading
from tawatur.pipeline import compare_readings, read_paths
from tawatur.printout import load_reading, load_story, render_reading, render_story

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_readings_and_stories_come_back_as_they_were_printed() -> None:
    readings = [
        each
        for each in read_paths([str(EXAMPLES / "tanker"), str(EXAMPLES / "town-water")])
        if isinstance(each, Reading)
    ]
    stories = compare_readings(readings)
    assert len(readings) > 4
    assert len(stories) > 1
    for reading in readings:
        assert render_reading(load_reading(render_reading(reading))) == render_reading(reading)
    for story in stories:
        assert load_story(render_story(story)) == story
