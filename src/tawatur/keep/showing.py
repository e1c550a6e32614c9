"""What the store keeps as printouts -> the model types that reports and exports are made from."""

from __future__ import annotations

from tawatur.keep.correcting import show_readings
from tawatur.model import Reading, Story
from tawatur.printout import load_story
from tawatur.store import KeptStory, Store


def show_story(store: Store, kept: KeptStory) -> tuple[Story, dict[str, Reading]]:
    """A story with the readings of its articles and guests; without points where they are still to be composed."""
    if kept.printout is None:
        story = Story(kept.summary.id, kept.summary.title, kept.articles, (), ())
    else:
        story = load_story(kept.printout)
    return story, show_readings(store, dict.fromkeys([*kept.articles, *story.heard]))  # of which some left it since


def show_reading(store: Store, article: str) -> Reading:
    """The reading of an article as people corrected it; KeyError if there is none."""
    found = store.article(article).id
    return show_readings(store, [found])[found]
