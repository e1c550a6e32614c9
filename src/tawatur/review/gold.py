"""A reading that a person has gone through -> a gold file and its text, as `tawatur evaluate` reads them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from tawatur.evaluate.locate import occurrences
from tawatur.model import Claim, Entity, PlacedClaim, Point, Quantity, Reading, Span, Story, TimeExpression

_FEWEST_LETTERS = 12  # of a stretch that is no article; a shorter one may stand in the article too


def gold_file(reading: Reading) -> str:
    """The YAML of one article, whose text stands beside it as `ID.txt`."""
    article = reading.document.article
    fields: dict[str, Any] = {
        "text": f"{article.id}.txt",
        "outlet": {"name": article.outlet.name, "domain": article.outlet.domain} if article.outlet else None,
        "published": article.published and article.published.isoformat(),
        "language": article.language,
        "boilerplate": _boilerplate(reading),
        "attributions": [_attribution(claim, reading) for claim in reading.claims],
        "entities": {each.id: _entity(each, reading) for each in reading.entities},
        "dates": [_time(each, article.text) for each in reading.document.times if each.value],
        "quantities": [_quantity(each, article.text) for each in reading.document.quantities],
    }
    return _dump(fields)


def gold_points(story: Story, readings: Mapping[str, Reading]) -> str:
    """The YAML of a story's points, which stands as `points.yaml` beside the gold files of all its articles."""
    points = [point for each in story.points if (point := _point(each, readings))["asserted"] or point["denied"]]
    return _dump({"story": list(story.articles), "title": story.title, "points": points})


def _attribution(claim: Claim, reading: Reading) -> dict[str, Any]:
    attribution, text = claim.attribution, reading.document.article.text
    holder: Any = claim.holder.entity
    if claim.holder.anonymous or holder is None:
        holder = {"anonymous": claim.holder.name}
    fields: dict[str, Any] = {
        "id": attribution.id,
        "source": attribution.source and _place(attribution.source, text),
        "cue": attribution.cue and _place(attribution.cue, text),
        "content": [_place(span, text) for span in attribution.content],
        "mode": attribution.mode,
        "stance": attribution.stance,
        "speaker": holder,
    }
    when = claim.when[0].isoformat() if claim.when and claim.when[0] == claim.when[1] else None
    more = {"inside": attribution.inside, "told": claim.told, "via": claim.via, "when": when}
    return fields | {name: value for name, value in more.items() if value}


def _place(span: Span, text: str) -> Any:
    """The words, and which of several places of these words is meant."""
    words = span.of(text)
    found = occurrences(words, text)
    stripped = next((number for number, each in enumerate(found, 1) if each.start >= span.start), 1)
    return words if len(found) <= 1 else {"text": words, "nth": stripped}


def _entity(entity: Entity, reading: Reading) -> dict[str, Any]:
    text = reading.document.article.text
    names = [name for name in dict.fromkeys((entity.name, *entity.names)) if occurrences(name, text)]
    fields: dict[str, Any] = {"kind": entity.kind, "names": names or [entity.name]}
    known = {each.id for each in reading.entities}
    more = {"role": entity.role, "of": entity.of if entity.of in known else None}
    return fields | {name: value for name, value in more.items() if value}


def _time(time: TimeExpression, text: str) -> dict[str, Any]:
    return _located(time, text) | {"value": time.value}


def _quantity(quantity: Quantity, text: str) -> dict[str, Any]:
    fields = {name: getattr(quantity, name) for name in ("value", "low", "high", "unit", "of")}
    return _located(quantity, text) | {name: value for name, value in fields.items() if value is not None}


def _located(given: TimeExpression | Quantity, text: str) -> dict[str, Any]:
    place = _place(Span(given.start, given.end), text)
    return place if isinstance(place, dict) else {"text": place}


def _boilerplate(reading: Reading) -> list[str]:
    article = reading.document.article
    words = (
        article.text[each.start : each.end].strip()
        for each in article.blocks
        if each.kind in ("boilerplate", "related")
    )
    return [each for each in dict.fromkeys(words) if len(each) >= _FEWEST_LETTERS]


def _point(point: Point, readings: Mapping[str, Reading]) -> dict[str, Any]:
    sides = {side.side: side for side in point.sides}
    told = {name: sides[name].claims if name in sides else () for name in ("asserted", "denied")}
    counts = {name: len(sides[name].witnesses) if name in sides else 0 for name in ("asserted", "denied")}
    return {
        "text": point.text,
        **{name: _claims(claims, readings) for name, claims in told.items()},
        "status": point.status,
        "witnesses": {"asserting": counts["asserted"], "denying": counts["denied"]},
    }


def _claims(claims: Sequence[PlacedClaim], readings: Mapping[str, Reading]) -> list[Any]:
    """Ids of attributions, each once, and the words of outlets in their own voice; not what was since taken to be no claim."""
    there = {claim.attribution.id for reading in readings.values() for claim in reading.claims}
    found: list[Any] = list(dict.fromkeys(each.attribution for each in claims if each.attribution in there))
    for each in claims:
        if each.attribution is None and each.article in readings:  # a guest has its gold file elsewhere
            text = readings[each.article].document.article.text
            found.append({"outlet": each.article, "text": each.content.of(text)})
    return found


def _dump(fields: Mapping[str, Any]) -> str:
    made: str = yaml.safe_dump(dict(fields), allow_unicode=True, sort_keys=False, width=110)
    return made
