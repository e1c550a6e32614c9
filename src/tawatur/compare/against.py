"""Tell whose claim somebody denies, where his text says so: «خلافا لما ذكره المرصد», «اتهامات الوزارة»."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.compare.units import Statement
from tawatur.languages import load_language
from tawatur.model import first_from


def denied_claimant(statement: Statement) -> str | None:
    """The name of the one whose claim is denied; None where the text names nobody, or several."""
    if statement.claim is None or statement.claim.attribution.stance != "denies":
        return None
    named = dict.fromkeys([*_inside(statement), *_named(statement)])
    named.pop(statement.claim.holder.name, None)
    return next(iter(named)) if len(named) == 1 else None


def _inside(statement: Statement) -> Iterator[str]:
    """Those who speak within what is denied."""
    assert statement.claim is not None
    for each in statement.reading.claims:
        if each.attribution.inside == statement.claim.attribution.id and each.holder.name:
            yield each.holder.name


def _named(statement: Statement) -> Iterator[str]:
    """Those who are named right behind a word for a claim within what is denied."""
    document = statement.reading.document
    claimed = load_language(document.article.language).claimed()
    for entity in statement.reading.entities:
        if entity.kind == "place" and not entity.same_as:
            continue
        for mention in entity.mentions:
            first = first_from(document.tokens, mention.start)
            within = statement.content.start < mention.start and mention.end <= statement.content.end
            if within and document.tokens[first - 1].form in claimed:
                yield entity.name
