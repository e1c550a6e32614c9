"""What the store keeps as printouts -> the model types that reports and exports are made from."""

from __future__ import annotations

from tawatur.model import Reading, Story
from tawatur.printout import load_reading, load_story
from tawatur.store import KeptStory, Store


def show_story(store: Store, kept: KeptStory) -> tuple[Story, dict[str, Reading]]:
    """A story with the readings of its articles; without points where they are still to be composed."""
    readings = store.readings(kept.articles)
    if kept.printout is None:
        story = Story(kept.summary.id, kept.summary.title, kept.articles, (), ())
    else:
        story = load_story(kept.printout)
    missing = [article for article in story.articles if article not in readings]  # left the story since
    return story, {key: load_reading(record) for key, record in {**readings, **store.readings(missing)}.items()}


def show_reading(store: Store, article: str) -> Reading:
    """The reading of an article; KeyError if there is none."""
    return load_reading(store.article(article).reading)
