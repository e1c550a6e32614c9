"""What `read` and `compare` print -> the model types that it was printed from, for whoever kept the printout.

A reading comes back without the tokens, sentences and quotations of its document, which are not printed: it can be
shown and exported, and is grouped and compared only after the article was read again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from tawatur.model import (
    Article,
    Attribution,
    Block,
    Claim,
    Credit,
    Document,
    Entity,
    Evidence,
    Figure,
    Holder,
    Link,
    Outlet,
    Place,
    PlacedClaim,
    Point,
    Quantity,
    Reading,
    Side,
    Span,
    Story,
    TimeExpression,
    Witness,
)

Record = Mapping[str, Any]


def load_reading(record: Record) -> Reading:
    """The reading that `render_reading` made this of, without tokens, sentences and quotations."""
    document = Document(
        load_article(record),
        (),
        (),
        (),
        tuple(_time(each) for each in record["times"]),
        tuple(Quantity(**each) for each in record["quantities"]),
    )
    entities = tuple(_entity(each) for each in record["entities"])
    return Reading(document, tuple(_claim(each) for each in record["attributions"]), entities)


def load_article(record: Record) -> Article:
    """The article of a reading."""
    outlet = record["outlet"]
    return Article(
        record["id"],
        record["given_id"],
        record["page"],
        record["sha256"],
        outlet and Outlet(outlet["name"], outlet["domain"]),
        record["url"],
        record["title"],
        _day(record["published"]),
        record["language"],
        record["text"],
        tuple(Block(**each) for each in record["blocks"]),
        record.get("author"),
        record.get("agency"),
    )


def load_story(record: Record) -> Story:
    """The story that `render_story` made this of; points of a record without evidence come back without it."""
    copies = tuple(tuple(each) for each in record["copies"])
    points = tuple(map(_point, record["points"]))
    credits_ = tuple(Credit(**each) for each in record.get("credits", ()))
    return Story(record["id"], record["title"], tuple(record["articles"]), copies, points, credits_)


def _claim(record: Record) -> Claim:
    when = record["when"]
    attribution = Attribution(
        id=record["id"],
        cue=_span(record["cue"]),
        source=_span(record["source"]),
        content=tuple(Span(each["start"], each["end"]) for each in record["content"]),
        mode=record["mode"],
        stance=record["stance"],
        told=None,
        via=None,
        inside=record["inside"],
        subject=None,
        rule=record["rule"],
        confidence=record["confidence"],
    )
    days = when and (dt.date.fromisoformat(when["from"]), dt.date.fromisoformat(when["to"]))
    return Claim(attribution, Holder(**record["holder"]), record["told"], record["via"], days)


def _entity(record: Record) -> Entity:
    return Entity(
        record["id"],
        record["kind"],
        record["name"],
        tuple(record["names"]),
        record["role"],
        record["of"],
        tuple(record["same_as"]),
        record["latitude"],
        record["longitude"],
        tuple(Span(each["start"], each["end"]) for each in record["mentions"]),
        record.get("precision"),  # readings stored by earlier versions do not tell
    )


def _time(record: Record) -> TimeExpression:
    first, last = (_end(record[name], last=name == "to") for name in ("from", "to"))
    return TimeExpression(record["start"], record["end"], record["text"], record["type"], record["value"], first, last)


def _end(text: str | None, *, last: bool) -> dt.date | None:
    """The first or last day of what may be a day, a month («2014-09») or a year; None of what names no day."""
    try:
        year, month, day = (int(part) for part in [*(text or "").split("T")[0].split("-"), "0", "0"][:3])
        if day:
            return dt.date(year, month, day)
        if not last:
            return dt.date(year, month or 1, 1)
        following = dt.date(year + (month in (0, 12)), 1 if month in (0, 12) else month + 1, 1)
        return following - dt.timedelta(1)
    except ValueError:
        return None


def _point(record: Record) -> Point:
    sides = tuple(_side(each) for each in record["sides"])
    reasons = tuple(map(_evidence, record.get("evidence", ())))
    figures = tuple(Figure(**each) for each in record["figures"])
    return Point(record["id"], record["text"], record["status"], sides, figures, reasons)


def _evidence(record: Record) -> Evidence:
    places = (_place(record.get(name)) for name in ("left", "right"))  # stories of earlier versions do not tell
    return Evidence(record["signal"], record["score"], record["detail"], *places)


def _place(record: Record | None) -> Place | None:
    return None if record is None else Place(record["article"], Span(record["start"], record["end"]))


def _side(record: Record) -> Side:
    claims = tuple(
        PlacedClaim(
            each["article"],
            each["attribution"],
            Span(each["content"]["start"], each["content"]["end"]),
            each.get("against"),
        )
        for each in record["claims"]
    )
    return Side(record["side"], claims, tuple(_witness(each) for each in record["witnesses"]))


def _witness(record: Record) -> Witness:
    chains = tuple(tuple(Link(**link) for link in chain) for chain in record["chains"])
    return Witness(record["name"], record["anonymous"], chains)


def _span(record: Record | None) -> Span | None:
    return None if record is None else Span(record["start"], record["end"])


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
