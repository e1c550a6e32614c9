"""What people went through in a store -> a folder of gold files, which `tawatur evaluate` reads."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from tawatur.errors import ExportError
from tawatur.keep.correcting import show_readings
from tawatur.model import Article, Reading, Story
from tawatur.printout import load_story
from tawatur.review import gold_file, gold_points
from tawatur.review.judgements import REVIEWED
from tawatur.store import Store


def export_gold(store: Store, folder: Path) -> Iterator[Path]:
    """Write a gold file, its text and its sidecar for each article that a person went through, in a folder by its story.

    Where all of a story was gone through, its points stand beside them. ExportError where a file cannot be written.
    """
    for story, readings in _by_story(store).items():
        place = folder / story
        try:
            place.mkdir(parents=True, exist_ok=True)
            for reading in readings.values():
                yield _write_article(place, reading)
            for confirmed in _confirmed(store, story, readings):
                yield _write(place / "points.yaml", gold_points(confirmed, readings))
        except OSError as error:
            raise ExportError(str(error.filename or place), f"cannot be written: {error.strerror}") from None


def _by_story(store: Store) -> Mapping[str, dict[str, Reading]]:
    """Story -> its articles that a person went through; an article that has a newer version is another text by now."""
    subjects = {each.about[0] for each in store.judgements(REVIEWED) if "reading" in each.value}
    there = store.readings(subjects)
    homes = {article: store.article(article).story for article in sorted(there)}
    readings = show_readings(store, list(there))
    found: dict[str, dict[str, Reading]] = {}
    for article, story in homes.items():
        if story is not None:
            found.setdefault(story, {})[article] = readings[article]
    return found


def _confirmed(store: Store, story: str, readings: Mapping[str, Reading]) -> Iterator[Story]:
    """The story as a person last went through it, if all its articles were gone through too."""
    told = [each.value["story"] for each in store.judgements(REVIEWED, story) if "story" in each.value]
    if told and set(told[-1]["articles"]) <= set(readings):
        yield load_story(told[-1])


def _write_article(place: Path, reading: Reading) -> Path:
    article = reading.document.article
    (place / f"{article.id}.txt").write_text(article.text, encoding="utf-8", newline="")
    _write(place / f"{article.id}.meta.json", json.dumps(_beside(article), ensure_ascii=False, indent=1) + "\n")
    return _write(place / f"{article.id}.yaml", gold_file(reading))


def _beside(article: Article) -> Mapping[str, object]:
    known = {
        "outlet": article.outlet and article.outlet.name,
        "domain": article.outlet and article.outlet.domain,
        "url": article.url,
        "published": article.published and article.published.isoformat(),
        "language": article.language,
        "title": article.title,
    }
    return {name: value for name, value in known.items() if value}


def _write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
