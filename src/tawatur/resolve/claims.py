"""Make attributions claims: find each one's holder, hearer, relay and day, and the entities of the article."""

from __future__ import annotations

from tawatur.languages import LanguagePack
from tawatur.model import Attribution, Claim, Document, Holder, Reading


def resolve(document: Document, attributions: tuple[Attribution, ...], language: LanguagePack) -> Reading:
    """The reading of a document: its claims in the order of their cues, and its entities."""
    text = document.article.text
    claims = tuple(
        Claim(a, Holder(None, a.source.of(text) if a.source else "", False, a.source is None), None, None, None)
        for a in attributions
    )
    return Reading(document, claims, ())
