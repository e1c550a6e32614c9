"""Material -> the part of it that was asked for: one story, or the points where words are found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
    fold = folding(material.article(story.articles[0]).language)
    wanted = fold(words).split()
    points = tuple(each for each in story.points if has_all(fold(point_words(each, material)), wanted))
    return replace(story, points=points)


def has_all(text: str, words: Sequence[str]) -> bool:
    """Whether every word stands in the text, both folded; also as part of a word, since Arabic joins words."""
    return all(word in text for word in words)


def point_words(point: Point, material: Material) -> str:
    """All that a point is found by: its text, the words of each claim, and who holds it to be so or not."""
    names = [witness.name for side in point.sides for witness in side.witnesses]
    said = (claim.content.of(material.article(claim.article).text) for claim in point.claims)
    return " ".join((point.text, *said, *names))


def folding(language: str) -> Callable[[str], str]:
    """What makes one spelling of several («إعلان», «اعلان») in a language; case alone in one that is not read."""
    try:
        fold = load_language(language).fold
    except KeyError:  # stored by a version that read this language
        return str.casefold
    return lambda text: fold(text).casefold()
