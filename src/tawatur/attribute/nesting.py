"""Put the attributions of a document in order and settle which stands inside which."""

from __future__ import annotations

from dataclasses import replace

from tawatur.languages import LanguagePack
from tawatur.model import Attribution, Document


def attribute(document: Document, language: LanguagePack) -> tuple[Attribution, ...]:
    """The document's attributions in the order of their cues, each with `inside` set where another's content holds it."""
    found = sorted(language.find_attributions(document), key=lambda a: (a.cue or a.content[0]).start)
    return tuple(replace(each, inside=_holding(each, found)) for each in found)


def _holding(inner: Attribution, found: list[Attribution]) -> str | None:
    """Id of the attribution with the narrowest content that holds the cue of `inner`; None if none does."""
    place = inner.cue or inner.content[0]
    around = [
        (span.end - span.start, outer.id)
        for outer in found
        if outer is not inner
        for span in outer.content
        if span.contains(place) and not (outer.cue and any(own.contains(outer.cue) for own in inner.content))
    ]
    return min(around)[1] if around else None
