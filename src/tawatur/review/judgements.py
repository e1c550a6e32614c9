"""What a person says -> a judgement, which tells it so that it can be understood without the reading it was made on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tawatur.model import Claim, Entity, Place, Reading, SideName, Span, Story
from tawatur.printout import render_reading, render_story
from tawatur.review.anchors import make_anchor
from tawatur.store import Judgement

CLAIM, ENTITY, REVIEWED, NOTE = "claim", "entity", "reviewed", "note"
SAME_STORY, SAME_POINT, SAME_ENTITY, SIDE = "same story", "same point", "same entity", "side"
KINDS = (CLAIM, ENTITY, REVIEWED, NOTE, SAME_STORY, SAME_POINT, SAME_ENTITY, SIDE)
Texts = Mapping[str, str]  # of articles, by id


@dataclass(frozen=True, slots=True)
class Signed:
    """Who judges, when, and what for."""

    by: str
    at: dt.datetime
    note: str = ""


def correct_claim(reading: Reading, claim: Claim | None, changed: Mapping[str, Any], signed: Signed) -> Judgement:
    """The claim with other `changed` fields, or without a claim a new one of these fields.

    `content` is a list of spans, `cue` and `source` a span or None; `stance`, `mode`, `told`, `via` as they are
    printed; `holder` has `name`, `anonymous` and `kind`. `{"removed": True}` says that nothing is attributed there.
    """
    text = reading.document.article.text
    fields = {
        name: _anchored(value, text) if name in ("content", "cue", "source") else value
        for name, value in changed.items()
    }
    spans = claim.attribution.content if claim else tuple(changed["content"])
    whole = make_anchor(text, Span(min(each.start for each in spans), max(each.end for each in spans)))
    value = {"claim": claim and claim.attribution.id, "at": whole, "set": fields}
    return _judgement(CLAIM, [reading.document.article.id], value, signed)


def correct_entity(reading: Reading, entity: Entity, changed: Mapping[str, Any], signed: Signed) -> Judgement:
    """The entity with another `name`, `kind` or `role`."""
    value = {"entity": entity.id, "name": entity.name, "set": dict(changed)}
    return _judgement(ENTITY, [reading.document.article.id], value, signed)


def reviewed(reading: Reading, signed: Signed) -> Judgement:
    """All of an article was gone through by a person, and this is what it says: so it stays, however it is read later."""
    return _judgement(REVIEWED, [reading.document.article.id], {"reading": render_reading(reading)}, signed)


def reviewed_story(story: Story, signed: Signed) -> Judgement:
    """All points of a story were gone through by a person, and are right."""
    return _judgement(REVIEWED, [story.id], {"story": render_story(story)}, signed)


def note(about: str, signed: Signed) -> Judgement:
    """A remark on an article or a story."""
    return _judgement(NOTE, [about], {}, signed)


def group_articles(groups: Sequence[Sequence[str]], signed: Signed) -> Judgement:
    """Articles of one group are in one story, those of two groups in two."""
    about = [article for group in groups for article in group]
    return _judgement(SAME_STORY, about, {"groups": [list(group) for group in groups]}, signed)


def group_claims(
    groups: Sequence[Sequence[Place]], texts: Texts, signed: Signed, others: Sequence[Place] = ()
) -> Judgement:
    """Words of one group are of one point, those of two groups of two, and `others` of none of these."""
    value: dict[str, Any] = {"groups": [[_placed(place, texts) for place in group] for group in groups]}
    value |= {"others": [_placed(place, texts) for place in others]} if others else {}
    return _judgement(SAME_POINT, [place.article for group in (*groups, others) for place in group], value, signed)


def put_on_side(claims: Sequence[Place], side: SideName, texts: Texts, signed: Signed) -> Judgement:
    """The words hold their point to be so, or not so."""
    value = {"places": [_placed(place, texts) for place in claims], "side": side}
    return _judgement(SIDE, [place.article for place in claims], value, signed)


def group_entities(groups: Sequence[Sequence[tuple[str, Entity]]], signed: Signed) -> Judgement:
    """Entities (with the articles that name them) of one group are one thing, those of two groups two."""
    value = {
        "groups": [
            [{"article": article, "entity": entity.id, "name": entity.name} for article, entity in group]
            for group in groups
        ]
    }
    return _judgement(SAME_ENTITY, [article for group in groups for article, _ in group], value, signed)


def _judgement(kind: str, about: Sequence[str], value: Mapping[str, Any], signed: Signed) -> Judgement:
    return Judgement(kind, tuple(dict.fromkeys(about)), value, signed.by, signed.at, signed.note)


def _placed(place: Place, texts: Texts) -> dict[str, Any]:
    return {"article": place.article, "at": make_anchor(texts[place.article], place.span)}


def _anchored(value: Span | Sequence[Span] | None, text: str) -> Any:
    if value is None:
        return None
    if isinstance(value, Span):
        return make_anchor(text, value)
    return [make_anchor(text, span) for span in value]
