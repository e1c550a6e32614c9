"""A reading -> the object that `tawatur read` prints for one article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tawatur.model import Claim, Entity, Quantity, Reading, TimeExpression
from tawatur.printout.values import render_day, render_number, render_outlet, render_span, render_stretch


def render_reading(
    reading: Reading, decisions: Mapping[str, Sequence[tuple[str, str]]] | None = None
) -> dict[str, Any]:
    """The fields of `read --format jsonl`, in their order, with null for what is unknown.

    `decisions`: id of an attribution -> what was decided, and by what; each attribution then has them too.
    """
    document, article = reading.document, reading.document.article
    return {
        "id": article.id,
        "given_id": article.given_id,
        "page": article.page,
        "sha256": article.sha256,
        "outlet": render_outlet(article.outlet),
        "url": article.url,
        "title": article.title,
        "published": render_day(article.published),
        "author": article.author,
        "agency": article.agency,
        "language": article.language,
        "text": article.text,
        "blocks": [{"kind": block.kind, "start": block.start, "end": block.end} for block in article.blocks],
        "attributions": [_explained(_render_claim(claim, article.text), decisions) for claim in reading.claims],
        "entities": [_render_entity(entity) for entity in reading.entities],
        "times": [_render_time(time) for time in document.times],
        "quantities": [_render_quantity(quantity) for quantity in document.quantities],
    }


def _explained(claim: dict[str, Any], decisions: Mapping[str, Sequence[tuple[str, str]]] | None) -> dict[str, Any]:
    if decisions is None:
        return claim
    return {**claim, "decisions": [{"decision": what, "by": why} for what, why in decisions.get(claim["id"], ())]}


def _render_claim(claim: Claim, text: str) -> dict[str, Any]:
    attribution, holder = claim.attribution, claim.holder
    return {
        "id": attribution.id,
        "cue": render_stretch(attribution.cue, text),
        "source": render_stretch(attribution.source, text),
        "content": [render_stretch(span, text) for span in attribution.content],
        "mode": attribution.mode,
        "stance": attribution.stance,
        "holder": {
            "entity": holder.entity,
            "name": holder.name,
            "anonymous": holder.anonymous,
            "carried": holder.carried,
        },
        "told": claim.told,
        "via": claim.via,
        "inside": attribution.inside,
        "when": claim.when and {"from": render_day(claim.when[0]), "to": render_day(claim.when[1])},
        "rule": attribution.rule,
        "confidence": attribution.confidence,
    }


def _render_entity(entity: Entity) -> dict[str, Any]:
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "names": list(entity.names),
        "role": entity.role,
        "of": entity.of,
        "same_as": list(entity.same_as),
        "latitude": entity.latitude,
        "longitude": entity.longitude,
        "precision": entity.precision,
        "mentions": [render_span(mention) for mention in entity.mentions],
    }


def _render_time(time: TimeExpression) -> dict[str, Any]:
    return {
        "start": time.start,
        "end": time.end,
        "text": time.text,
        "type": time.type,
        "value": time.value,
        "from": time.ends and time.ends[0],
        "to": time.ends and time.ends[1],
    }


def _render_quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        "start": quantity.start,
        "end": quantity.end,
        "text": quantity.text,
        "value": render_number(quantity.value),
        "low": render_number(quantity.low),
        "high": render_number(quantity.high),
        "unit": quantity.unit,
        "of": quantity.of,
        "fate": quantity.fate,
        "group": quantity.group,
        "part": quantity.part,
    }
