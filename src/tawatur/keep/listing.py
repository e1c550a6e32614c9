"""What is looked up in a store -> lines for people, in the direction of their language, and objects for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from tawatur.keep.versions import Difference
from tawatur.printout.words import load_words
from tawatur.report.labels import Labels, load_labels
from tawatur.report.ordering import STATUSES
from tawatur.store import Hit, Summary
from tawatur.store.records import Record
from tawatur.store.rows import content_of

_MARKS = {"rtl": "\u200f", "ltr": "\u200e"}


def list_stories(summaries: Sequence[Summary], language: str = "ar") -> str:
    """One story a paragraph: title, then id, days, counts and what became of its points."""
    labels = load_labels(language)
    if not summaries:
        return _line(labels, labels.text["no_stories"])
    return "\n".join("".join(_line(labels, line) for line in _story(each, labels)) for each in summaries)


def list_hits(hits: Sequence[Hit], language: str = "ar") -> str:
    """One hit a paragraph: who says it in which stance, the words, and where it stands."""
    labels = load_labels(language)
    if not hits:
        return _line(labels, labels.text["no_hits"])
    return "\n".join("".join(_line(labels, line) for line in _hit(each, labels)) for each in hits)


def list_differences(differences: Iterable[Difference], language: str = "ar") -> str:
    """What newer versions of articles say that older ones did not, and the other way round; "" where nothing changed."""
    labels = load_labels(language)
    lines = [line for each in differences for line in _difference(each, labels)]
    return "".join(_line(labels, line) for line in [labels.text["versions"], *lines]) if lines else ""


def render_summary(summary: Summary) -> dict[str, Any]:
    """An object of `tawatur stories --format json`."""
    record = asdict(summary)
    days = {name: record[name] and record[name].isoformat() for name in ("first", "last", "changed")}
    return {**record, **days, "statuses": dict(summary.statuses)}


def render_hit(hit: Hit) -> dict[str, Any]:
    """An object of `tawatur search --format json`."""
    return {**asdict(hit), "published": hit.published and hit.published.isoformat()}


def render_difference(difference: Difference) -> dict[str, Any]:
    """An object of `versions` in `tawatur story --format json`; claims as `tawatur read` prints them."""
    return {
        "older": difference.older,
        "newer": difference.newer,
        "lost": [dict(each) for each in difference.lost],
        "gained": [dict(each) for each in difference.gained],
    }


def _story(summary: Summary, labels: Labels) -> Iterator[str]:
    words = load_words(labels.language)
    yield words.quote(summary.title or labels.text["no_title"])
    days = [labels.date(day) for day in dict.fromkeys((summary.first, summary.last)) if day]
    comma = labels.text["comma"]
    counts = [labels.count("articles", summary.articles), labels.count("outlets", summary.outlets)]
    yield f"  {words.quote(summary.id)} · " + comma.join(([words.number("–".join(days))] if days else []) + counts)
    statuses = [
        f"{labels.status[each]} {words.number(str(n))}" for each in STATUSES if (n := summary.statuses.get(each))
    ]
    if statuses:
        yield "  " + comma.join(statuses)


def _hit(hit: Hit, labels: Labels) -> Iterator[str]:
    words = load_words(labels.language)
    if hit.kind == "claim":
        stance = words[hit.stance or "asserts"]
        yield f"{words.quote(hit.holder or '') or labels.text['unresolved']} — {stance}"
    yield ("  " if hit.kind == "claim" else "") + words.quote(hit.text or labels.text["no_title"])
    day = hit.published and labels.date(hit.published)
    place = (hit.outlet and words.quote(hit.outlet), day and words.number(day), hit.story and words.quote(hit.story))
    yield "  " + " · ".join(each for each in place if each)


def _difference(difference: Difference, labels: Labels) -> Iterator[str]:
    words = load_words(labels.language)
    for sign, name, claims in (("+", "gained", difference.gained), ("-", "lost", difference.lost)):
        for claim in claims:
            yield f"  {sign} {labels.text[name]}: {_said(claim, labels)}"
    if difference.gained or difference.lost:
        yield f"    {words.quote(difference.newer)}"


def _said(claim: Record, labels: Labels) -> str:
    words = load_words(labels.language)
    holder = words.quote(claim["holder"]["name"]) or labels.text["unresolved"]
    return f"{holder} — {words[claim['stance']]} — {words.quote(content_of(claim))}"


def _line(labels: Labels, line: str) -> str:
    return f"{_MARKS[labels.direction]}{line}\n"
