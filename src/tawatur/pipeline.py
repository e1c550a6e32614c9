"""The stages in order, on one screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from tawatur.annotate import annotate
from tawatur.attribute import attribute, explain_confidence
from tawatur.cluster import Memory, cluster, find_guests
from tawatur.compare import changes_since, compare
from tawatur.errors import InternalError, ReadError, TawaturError
from tawatur.fetch import fetch_pages, read_pairs
from tawatur.languages import load_language
from tawatur.model import Article, Change, Metadata, Page, Pair, Reading, Relation, Story
from tawatur.read import detect_language, read_page
from tawatur.relate import relate
from tawatur.resolve import resolve


def read_paths(paths: Sequence[str], known: Metadata = Metadata()) -> Iterator[Reading | TawaturError]:
    """The reading of every page at `paths` (files, folders, `-`), or in its place the error that it failed with.

    `known` comes before what a page or its sidecar says of itself.
    """
    return map(read_safely, fetch_safely(paths, known))


def fetch_safely(paths: Sequence[str], known: Metadata = Metadata()) -> Iterator[Page | TawaturError]:
    """Every page at `paths`, or in its place the error that it failed with: whatever is wrong with one, the others come."""
    for path in paths:
        try:
            yield from fetch_pages([path], known)
        except Exception as fault:  # noqa: BLE001  whatever is wrong with one path, the others are read
            yield InternalError(path, fault)


def read_safely(page: Page | TawaturError) -> Reading | TawaturError:
    """The reading of one page, or the error that it failed with: any exception becomes one that names the page."""
    if isinstance(page, TawaturError):
        return page
    try:
        return read_article(read_page(page))
    except TawaturError as error:
        return error
    except Exception as fault:  # noqa: BLE001  a fault on one page must not cost the reader the others
        return InternalError(page.place, fault)


def read_article(article: Article) -> Reading:
    """Everything that one article says, and who says it; ReadError where its language cannot be read."""
    try:
        language = load_language(article.language)
    except KeyError as unknown:
        raise ReadError(article.page, str(unknown.args[0])) from None
    document = annotate(article, language)
    attributions = attribute(document, language)
    return resolve(document, attributions, language)


def explain_reading(reading: Reading) -> dict[str, tuple[tuple[str, str], ...]]:
    """Id of each attribution -> the decisions behind it, each with what it was made by."""
    document = reading.document
    language = load_language(document.article.language)
    attributions = [claim.attribution for claim in reading.claims]
    confidences = explain_confidence(document, attributions)
    return {
        each.id: (*language.explain(document, each), ("confidence", f"{each.confidence}: {moved}"))
        for each, moved in zip(attributions, confidences, strict=True)
    }


def compare_readings(readings: Sequence[Reading]) -> tuple[Story, ...]:
    """The stories that the articles tell, with their points; `readings` are of different articles."""
    memory = Memory()
    groups = cluster(readings, memory)
    paired = zip(groups, find_guests(groups, memory), strict=True)
    return tuple(story for group, guests in paired for story in compare(group, guests))


def story_changes(story: Story, readings: Iterable[Reading], since: dt.date) -> tuple[Change, ...]:
    """What the articles from `since` on changed in the story's points; `readings` may be of other stories too."""
    heard = set(story.heard)
    return changes_since(story, [each for each in readings if each.document.article.id in heard], since)


def different(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """One reading of each article, in order: an article that is given twice says nothing twice."""
    return tuple({reading.document.article.id: reading for reading in readings}.values())


def relate_pairs(path: str, language: str | None = None) -> Iterator[tuple[Pair, Relation] | TawaturError]:
    """Each pair of statements in a file with what the one is to the other, or the error in its place.

    Where no language is given, their letters tell.
    """
    for pair in read_pairs(path):
        yield pair if isinstance(pair, TawaturError) else _relate_safely(pair, language)


def _relate_safely(pair: Pair, language: str | None) -> tuple[Pair, Relation] | TawaturError:
    try:
        pack = load_language(language or detect_language(f"{pair.left}\n{pair.right}"))
        return pair, relate(pair.left, pair.right, pack)
    except KeyError as unknown:
        return ReadError(pair.place, str(unknown.args[0]))
    except Exception as fault:  # noqa: BLE001  a fault on one pair must not cost the reader the others
        return InternalError(pair.place, fault)
