"""A reading -> the listing that `tawatur read` prints for people: who says what, one claim after the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from tawatur.model import Article, Claim, Holder, Reading
from tawatur.printout.words import Words, load_words

_INDENT = "   "


Decisions = Mapping[str, Sequence[tuple[str, str]]]  # id of an attribution -> what was decided, and by what


def list_reading(reading: Reading, decisions: Decisions = MappingProxyType({})) -> str:
    """The article's title and origin, then its claims numbered, each below the one that it stands inside of.

    The decisions behind a claim stand below it. Ends with a line end. Labels are in the article's language, English
    where there are none in it.
    """
    article = reading.document.article
    words = load_words(article.language)
    lines = [
        *_head(article, words),
        "",
        *(_claims(reading, words, decisions) if reading.claims else [words["nothing"]]),
    ]
    return "".join(f"{words['mark']}{line}\n" if line else "\n" for line in lines)


def _head(article: Article, words: Words) -> Iterator[str]:
    if article.title:
        yield words.quote(article.title)
    outlet = article.outlet and (article.outlet.name or article.outlet.domain)
    day = article.published and words.day(article.published)
    yield " · ".join(part for part in (outlet and words.quote(outlet), day, words.quote(article.page)) if part)


def _claims(reading: Reading, words: Words, decisions: Decisions) -> Iterator[str]:
    text = reading.document.article.text
    roles = {entity.id: entity.role for entity in reading.entities if entity.role and entity.role not in entity.names}
    for number, (depth, claim) in enumerate(_nested(reading.claims), 1):
        first, *rest = _claim(claim, text, words, roles.get(claim.holder.entity or ""))
        yield f"{_INDENT * depth}{number}. {first}"
        rest += (f"[{what}] {words.quote(why)}" for what, why in decisions.get(claim.attribution.id, ()))
        yield from (f"{_INDENT * (depth + 1)}{line}" for line in rest)


def _nested(claims: Iterable[Claim]) -> Iterator[tuple[int, Claim]]:
    """Each claim with the number of claims around it, the inner ones behind the outer one, else in their order."""
    claims = tuple(claims)
    ids = {claim.attribution.id for claim in claims}
    below: dict[str | None, list[Claim]] = {}
    for claim in reversed(claims):
        inside = claim.attribution.inside
        below.setdefault(inside if inside in ids else None, []).append(claim)
    waiting = [(0, claim) for claim in below.get(None, [])]
    while waiting:
        depth, claim = waiting.pop()
        yield depth, claim
        waiting += ((depth + 1, inner) for inner in below.get(claim.attribution.id, []))


def _claim(claim: Claim, text: str, words: Words, role: str | None) -> Iterator[str]:
    """Holder, stance and cue on a line, the content on the next, then what else is known of the utterance."""
    attribution = claim.attribution
    cue = attribution.cue.of(text) if attribution.cue else ""
    shown = f" ({words.quote(cue)})" if any(map(str.isalpha, cue)) else ""  # the colon of a headline says nothing
    yield f"{_holder(claim.holder, words, role)} — {words[attribution.stance]}{shown}"
    content = " … ".join(span.of(text) for span in attribution.content)
    yield words.quote(f"«{content}»" if attribution.mode == "direct" else content)
    circumstances = (
        claim.told and f"{words['told']} {words.quote(claim.told)}",
        claim.via and f"{words['via']} {words.quote(claim.via)}",
        claim.when and f"{words['when']} {_days(claim.when, words)}",
    )
    if any(circumstances):
        yield " · ".join(part for part in circumstances if part)


def _holder(holder: Holder, words: Words, role: str | None) -> str:
    if not holder.name:
        return words["unknown"]
    aside = words["anonymous"] if holder.anonymous else role and words.quote(role)
    return words.quote(holder.name) + (f" ({aside})" if aside else "")


def _days(when: tuple[dt.date, dt.date], words: Words) -> str:
    first, last = when
    return words.day(first) if first == last else f"{words.day(first)} {words['until']} {words.day(last)}"
