"""A reading -> the listing that `tawatur read` prints for people: who says what, one claim after the other."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from tawatur.model import Article, Claim, Holder, Reading
from tawatur.printout.bidi import isolate

_INDENT = "   "


def list_reading(reading: Reading) -> str:
    """The article's title and origin, then its claims numbered, each below the one that it stands inside of.

    Ends with a line end. Labels are in the article's language, English where there are none in it.
    """
    article = reading.document.article
    words = _words(article.language)
    lines = [*_head(article), ""]
    lines += _claims(reading, words) if reading.claims else [words["nothing"]]
    return "".join(f"{words['mark']}{line}\n" if line else "\n" for line in lines)


@cache
def _tables() -> dict[str, dict[str, str]]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))


def _words(language: str) -> Mapping[str, str]:
    return _tables().get(language, _tables()["en"])


def _head(article: Article) -> Iterator[str]:
    if article.title:
        yield isolate(article.title)
    outlet = article.outlet and (article.outlet.name or article.outlet.domain)
    yield " · ".join(
        part
        for part in (outlet and isolate(outlet), article.published and str(article.published), isolate(article.page))
        if part
    )


def _claims(reading: Reading, words: Mapping[str, str]) -> Iterator[str]:
    text = reading.document.article.text
    roles = {entity.id: entity.role for entity in reading.entities if entity.role and entity.role not in entity.names}
    below: dict[str | None, list[Claim]] = {}
    known = {claim.attribution.id for claim in reading.claims}
    for claim in reading.claims:
        inside = claim.attribution.inside
        below.setdefault(inside if inside in known else None, []).append(claim)
    number = 0
    waiting = [(claim, 0) for claim in reversed(below.get(None, []))]
    while waiting:
        claim, depth = waiting.pop()
        number += 1
        first, *rest = _claim(claim, text, words, roles.get(claim.holder.entity or ""))
        yield f"{_INDENT * depth}{number}. {first}"
        yield from (f"{_INDENT * (depth + 1)}{line}" for line in rest)
        waiting += ((inner, depth + 1) for inner in reversed(below.get(claim.attribution.id, [])))


def _claim(claim: Claim, text: str, words: Mapping[str, str], role: str | None) -> Iterator[str]:
    """Holder, stance and cue on a line, the content on the next, then what else is known of the utterance."""
    attribution = claim.attribution
    cue = attribution.cue.of(text) if attribution.cue else ""
    shown = f" ({isolate(cue)})" if any(map(str.isalpha, cue)) else ""  # the colon of a headline says nothing
    yield f"{_holder(claim.holder, words, role)} — {words[attribution.stance]}{shown}"
    content = " … ".join(span.of(text) for span in attribution.content)
    yield isolate(f"«{content}»" if attribution.mode == "direct" else content)
    circumstances = (
        claim.told and f"{words['told']} {isolate(claim.told)}",
        claim.via and f"{words['via']} {isolate(claim.via)}",
        claim.when and f"{words['when']} {_days(claim.when, words)}",
    )
    if any(circumstances):
        yield " · ".join(part for part in circumstances if part)


def _holder(holder: Holder, words: Mapping[str, str], role: str | None) -> str:
    if not holder.name:
        return words["unknown"]
    aside = words["anonymous"] if holder.anonymous else role and isolate(role)
    return isolate(holder.name) + (f" ({aside})" if aside else "")


def _days(when: tuple[dt.date, dt.date], words: Mapping[str, str]) -> str:
    first, last = when
    return str(first) if first == last else f"{first} {words['until']} {last}"
