"""Put the attributions of a document in order and settle which stands inside which."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from tawatur.attribute.confidence import with_confidence
from tawatur.languages import LanguagePack
from tawatur.model import Attribution, Document, Span

_DEEPEST = 50  # contents that may be open at one place: more is no text but an attack


def attribute(document: Document, language: LanguagePack) -> tuple[Attribution, ...]:
    """The document's attributions in the order of their cues, each with `inside` set where another's content holds it.

    `confidence` is the probability that an attribution is right, whatever the grammar says of itself.
    """
    found = sorted(language.find_attributions(document), key=attrgetter("place"))
    contents = sorted((span, number) for number, each in enumerate(found) for span in each.content)
    inside: dict[int, str] = {}
    opened = 0
    around: list[tuple[Span, int]] = []
    for number, inner in enumerate(found):
        place = inner.place
        while opened < len(contents) and contents[opened][0].start <= place.start:
            around.append(contents[opened])
            opened += 1
        around = [each for each in around if each[0].end > place.start][-_DEEPEST:]
        holder = _narrowest(number, place, around, found)
        if holder is not None:
            inside[number] = found[holder].id
    nested = tuple(
        each if inside.get(number) == each.inside else each._replace(inside=inside.get(number))
        for number, each in enumerate(found)
    )
    return with_confidence(document, nested)


def _narrowest(
    number: int, place: Span, around: Sequence[tuple[Span, int]], found: Sequence[Attribution]
) -> int | None:
    """The number of the attribution with the narrowest content that holds `place`; None if none does.

    Two that hold one another's cues («قال إن…، بحسب فلان») stand side by side.
    """
    holding = [
        (span.end - span.start, other)
        for span, other in around
        if other != number and span.contains(place) and not _holds(found[number], found[other])
    ]
    return min(holding)[1] if holding else None


def _holds(outer: Attribution, inner: Attribution) -> bool:
    cue = inner.cue
    return cue is not None and any(span.contains(cue) for span in outer.content)
