"""Material -> the part of it that was asked for: one story, or the points where words are found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tawatur.errors import ExportError
from tawatur.export.material import Material
from tawatur.languages import load_language
from tawatur.model import Point, Story


def select(material: Material, story: str | None = None, words: str | None = None) -> Material:
    """The stories with that id (or whose id alone begins so), and of these the points that have all the words.

    Spelling that look-ups do not tell apart («إعلان», «اعلان») is one. ExportError where no story has the id.
    """
    stories = material.stories if story is None else (_find(material.stories, story),)
    if words and words.strip():
        stories = tuple(found for each in stories if (found := _with_words(each, words, material)).points)
    return replace(material, stories=stories)


def _find(stories: tuple[Story, ...], wanted: str) -> Story:
    found = [each for each in stories if each.id == wanted] or [each for each in stories if each.id.startswith(wanted)]
    if len(found) != 1:
        there = ", ".join(each.id for each in (found or stories)[:10])
        reason = "several stories begin so" if found else "no story has this id"
        raise ExportError(f"story {wanted}", f"{reason}; there are: {there}" if there else "there are no stories")
    return found[0]


def _with_words(story: Story, words: str, material: Material) -> Story:
    points = tuple(point for point in story.points if searchable(point, story, material)(words))
    return replace(story, points=points)


def searchable(point: Point, story: Story, material: Material) -> Callable[[str], bool]:
    """Tells of words whether the point has them all; the point's words are folded once."""
    language = material.article(story.articles[0]).language
    return having(" ".join((point.text, *_wordings(point, material))), language)


def having(text: str, language: str) -> Callable[[str], bool]:
    """Tells of words whether the text has them all, whatever their spelling."""
    fold = _folding(language)
    folded = fold(text)
    return lambda words: all(word in folded for word in fold(words).split())


def _wordings(point: Point, material: Material) -> list[str]:
    """The words of each claim, and who holds the point to be so or not."""
    claims = [claim for side in point.sides for claim in side.claims]
    names = [witness.name for side in point.sides for witness in side.witnesses]
    return [*(claim.content.of(material.article(claim.article).text) for claim in claims), *names]


def _folding(language: str) -> Callable[[str], str]:
    try:
        fold = load_language(language).fold
    except KeyError:  # stored by a version that read this language
        return str.casefold
    return lambda text: fold(text).casefold()
