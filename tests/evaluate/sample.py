"""Gold articles and readings of invented news, for the tests of this folder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from tawatur.errors import ReadError
from tawatur.evaluate.gold import GoldArticle, load_gold
from tawatur.evaluate.locate import locate
from tawatur.model import (
    Article,
    Attribution,
    Block,
    BlockKind,
    Claim,
    Document,
    Entity,
    Holder,
    Quantity,
    Reading,
    Span,
    TimeExpression,
)

UNREAD = ReadError("quarry.txt", "no article found")
FOLDER = Path(__file__).parent
GOLD = FOLDER / "gold"
NAMES = ("ferry", "quarry")


def gold_article(name: str) -> GoldArticle:
    """The gold article of that name."""
    return load_gold(GOLD / f"{name}.yaml")


def reading(name: str, line_end: str = "\n") -> Reading:
    """The reading that `readings/NAME.yaml` describes, of the gold text with other line ends if asked."""
    text = (GOLD / f"{name}.txt").read_text(encoding="utf-8").replace("\n", line_end)
    fields = yaml.safe_load((FOLDER / "readings" / f"{name}.yaml").read_text(encoding="utf-8"))
    blocks = _blocks(text, fields["blocks"])
    article = Article(name, None, f"{name}.txt", "0", None, None, None, None, "ar", text, blocks)
    document = Document(
        article,
        (),
        (),
        (),
        tuple(_time(each, text) for each in fields["times"]),
        tuple(_quantity(each, text) for each in fields["quantities"]),
    )
    return Reading(
        document,
        tuple(_claim(each, text) for each in fields["attributions"]),
        tuple(_entity(each) for each in fields["entities"]),
    )


def with_claim(whole: Reading, number: int, **changes: Any) -> Reading:
    """`whole` with fields of one claim (or of its attribution or holder) changed."""
    claim = whole.claims[number]
    for part in ("attribution", "holder"):
        value = getattr(claim, part)
        mine = {name: changes.pop(name) for name in list(changes) if hasattr(value, name) and not hasattr(claim, name)}
        claim = claim._replace(**{part: value._replace(**mine)})
    claim = claim._replace(**changes)
    return replace(whole, claims=(*whole.claims[:number], claim, *whole.claims[number + 1 :]))


def _blocks(text: str, lines: Mapping[BlockKind, int | list[int]]) -> tuple[Block, ...]:
    kinds = {n: kind for kind, given in lines.items() for n in (given if isinstance(given, list) else [given])}
    found: list[Block] = []
    offset = 0
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        if number in kinds:
            found.append(Block(kinds[number], offset, offset + len(line.rstrip())))
        offset += len(line)
    return tuple(found)


def _claim(fields: Mapping[str, Any], text: str) -> Claim:
    cue, source = (_span(fields[name], text) for name in ("cue", "source"))
    content = tuple(locate(each, text) for each in fields["content"])
    attribution = Attribution(
        fields["id"],
        cue,
        source,
        content,
        fields["mode"],
        fields["stance"],
        None,
        None,
        fields.get("inside"),
        None,
        "test.rule",
        1.0,
    )
    holder = Holder(None, fields["holder"], fields.get("anonymous", False), source is None)
    day: dt.date | None = fields.get("when")
    return Claim(attribution, holder, fields.get("told"), fields.get("via"), (day, day) if day else None)


def _span(given: object, text: str) -> Span | None:
    return None if given is None else locate(given, text)


def _entity(fields: Mapping[str, Any]) -> Entity:
    names = tuple(fields["names"])
    return Entity(fields["id"], fields["kind"], names[0], names, None, None, (), None, None, ())


def _time(fields: Mapping[str, Any], text: str) -> TimeExpression:
    span, day = locate(fields, text), fields["value"]
    return TimeExpression(span.start, span.end, fields["text"], "DATE", str(day), day, day)


def _quantity(fields: Mapping[str, Any], text: str) -> Quantity:
    span = locate(fields, text)
    value, low, high = (fields.get(name) for name in ("value", "low", "high"))
    return Quantity(span.start, span.end, fields["text"], value, low, high, None, None)
