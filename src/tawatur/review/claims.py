"""A reading and what people judged of it -> the reading as they see it; the reading itself stays as it was made."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any

from tawatur.model import Attribution, Claim, Entity, Holder, Reading, Span, content_id
from tawatur.printout import load_reading
from tawatur.review.anchors import find_anchor, places
from tawatur.review.judgements import CLAIM, ENTITY, REVIEWED
from tawatur.store import Judgement

RULE = "judgement"
_COVERED = 0.5  # of the words that were judged, for a claim of another grammar to be the same one


@dataclass(frozen=True, slots=True)
class Corrected:
    """A reading with corrections, and the ids of judgements that found nothing to correct in it any more."""

    reading: Reading
    lost: tuple[str, ...] = ()


def correct(reading: Reading, judgements: Sequence[Judgement]) -> Corrected:
    """The reading after all judgements of it in their order; of two on one field the later one counts."""
    lost = []
    for judgement in judgements:
        step = _STEPS.get(judgement.kind)
        changed = step(reading, judgement) if step else reading
        if changed is None:
            lost.append(judgement.id)
        else:
            reading = changed
    return Corrected(reading, tuple(lost))


def _correct_claim(reading: Reading, judgement: Judgement) -> Reading | None:
    fields = judgement.value["set"]
    text = reading.document.article.text
    if judgement.value["claim"] is None:
        return _add(reading, judgement)
    claim = _find_claim(reading, judgement.value)
    if claim is None:
        return None
    if fields.get("removed"):
        return replace(reading, claims=tuple(each for each in reading.claims if each is not claim))
    changes = _attribution_changes(fields, text)
    if changes is None:
        return None
    reading, holder = _holder(reading, fields.get("holder"), claim.holder)
    fresh = Claim(
        claim.attribution._replace(**changes, rule=RULE, confidence=1.0), holder,
        fields.get("told", claim.told), fields.get("via", claim.via), claim.when,
    )  # fmt: skip
    return replace(reading, claims=tuple(fresh if each is claim else each for each in reading.claims))


def _add(reading: Reading, judgement: Judgement) -> Reading | None:
    """A claim that the reading has not; None where its words are gone, the reading itself where it has it by now."""
    fields, text = judgement.value["set"], reading.document.article.text
    changes = _attribution_changes(fields, text)
    if changes is None:
        return None
    if any(claim.attribution.content == changes["content"] for claim in reading.claims):
        return reading
    made: dict[str, Any] = {"cue": None, "source": None, "mode": "indirect", "stance": "asserts"} | changes
    attribution = Attribution(
        id="j" + content_id(judgement.id, length=12), told=None, via=None, inside=None, subject=None, rule=RULE,
        confidence=1.0, **made,
    )  # fmt: skip
    reading, holder = _holder(reading, fields.get("holder"), Holder(None, "", False, False))
    claim = Claim(attribution, holder, fields.get("told"), fields.get("via"), None)
    return replace(reading, claims=tuple(sorted((*reading.claims, claim), key=attrgetter("attribution.place"))))


def _find_claim(reading: Reading, value: Mapping[str, Any]) -> Claim | None:
    """The claim of that id, else the one whose content covers most of the judged words."""
    for claim in reading.claims:
        if claim.attribution.id == value["claim"]:
            return claim
    place = find_anchor(value["at"], reading.document.article.text)
    if place is None:
        return None
    shares = {claim.attribution.id: _share(claim, place) for claim in reading.claims}
    best = max(reading.claims, key=lambda claim: shares[claim.attribution.id], default=None)
    return best if best and shares[best.attribution.id] >= _COVERED else None


def _share(claim: Claim, place: Span) -> float:
    """The words in common, as a share of both together."""
    start, end = claim.attribution.content[0].start, claim.attribution.content[-1].end
    shared = min(end, place.end) - max(start, place.start)
    return max(0, shared) / (max(end, place.end) - min(start, place.start))


def _attribution_changes(fields: Mapping[str, Any], text: str) -> dict[str, Any] | None:
    """The fields of an attribution that change; None where words of theirs are gone from the text."""
    changes: dict[str, Any] = {name: fields[name] for name in ("stance", "mode") if name in fields}
    for name in ("cue", "source"):
        if name in fields:
            changes[name] = fields[name] and find_anchor(fields[name], text)
            if fields[name] and changes[name] is None:
                return None
    if "content" in fields:
        found = [find_anchor(each, text) for each in fields["content"]]
        spans = tuple(sorted(span for span in found if span is not None))
        if len(spans) < len(found) or not spans:
            return None
        changes["content"] = spans
    return changes


def _holder(reading: Reading, given: Mapping[str, Any] | None, before: Holder) -> tuple[Reading, Holder]:
    """The holder that was given, and the reading with its entity; a name that the article has not is a new entity."""
    if given is None:
        return reading, before
    name = " ".join(given["name"].split())
    if given.get("anonymous"):
        return reading, Holder(None, name, True, False)
    known = next((each for each in reading.entities if name in (each.name, *each.names)), None)
    if known is None:
        known = _new_entity(reading, name, given.get("kind") or "person")
        reading = replace(reading, entities=(*reading.entities, known))
    return reading, Holder(known.id, known.name, False, False)


def _new_entity(reading: Reading, name: str, kind: Any) -> Entity:
    article = reading.document.article
    mentions = tuple(span for span in places(name, article.text) if _stands_alone(span, article.text))
    return Entity(content_id(article.id, kind, RULE, name), kind, name, (name,), None, None, (), None, None, mentions)


def _stands_alone(span: Span, text: str) -> bool:
    """No letter before, but for the prefixes of Arabic, and none behind."""
    return not text[span.end : span.end + 1].isalpha() and not re.search(
        r"[^\W\d_]{2}$", text[max(0, span.start - 2) : span.start]
    )


def _correct_entity(reading: Reading, judgement: Judgement) -> Reading | None:
    value = judgement.value
    found = next((each for each in reading.entities if each.id == value["entity"]), None) or next(
        (each for each in reading.entities if value["name"] in (each.name, *each.names)), None
    )
    if found is None:
        return None
    name = value["set"].get("name", found.name)
    fresh = found._replace(**value["set"], names=tuple(dict.fromkeys((*found.names, name))))
    claims = tuple(
        each._replace(holder=each.holder._replace(name=name)) if each.holder.entity == found.id else each
        for each in reading.claims
    )
    return replace(
        reading, claims=claims, entities=tuple(fresh if each is found else each for each in reading.entities)
    )


def _as_reviewed(reading: Reading, judgement: Judgement) -> Reading | None:
    """What a person confirmed, on the document of today; None where the article is another version by now."""
    record = judgement.value.get("reading")
    if record is None or record["id"] != reading.document.article.id:
        return None
    confirmed = load_reading(record)
    return replace(reading, claims=confirmed.claims, entities=confirmed.entities)


_STEPS: Mapping[str, Callable[[Reading, Judgement], Reading | None]] = {
    CLAIM: _correct_claim,
    ENTITY: _correct_entity,
    REVIEWED: _as_reviewed,
}
