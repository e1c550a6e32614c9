"""Material -> FollowTheMoney entities, one a line, as Aleph and OpenSanctions tools read them (https://followthemoney.tech)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tawatur.export.addresses import web_address
from tawatur.export.material import Material, Statement, statements
from tawatur.model import Entity, Reading, content_id
from tawatur.report.placing import outlet_name

_SCHEMATA = {"person": "Person", "organization": "Organization", "place": "Address"}
_LANGUAGES = {"ar": "ara", "en": "eng"}  # ISO 639-3, which FollowTheMoney asks for


def entities(material: Material) -> str:
    """Articles, whom they name, each naming as a Mention, and each claim as a Note on its holder."""
    lines: dict[str, dict[str, Any]] = {}
    for article in material.heard:
        lines.update((each["id"], each) for each in _of_article(material.readings[article]))
    lines.update((each["id"], each) for each in map(_note, statements(material)))
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in lines.values())


def _of_article(reading: Reading) -> Iterator[dict[str, Any]]:
    article = reading.document.article
    about = _properties(
        title=article.title, publishedAt=article.published, sourceUrl=web_address(article.url),
        publisher=outlet_name(reading), bodyText=article.text, language=_LANGUAGES.get(article.language),
    )  # fmt: skip
    yield {"id": _id("article", article.id), "schema": "Article", "properties": about}
    for entity in reading.entities:
        yield _thing(entity, reading)
        if entity.kind != "place":
            yield _mention(entity, reading)


def _thing(entity: Entity, reading: Reading) -> dict[str, Any]:
    article = _id("article", reading.document.article.id)
    if entity.kind == "place":
        properties = _properties(
            full=entity.name, latitude=entity.latitude, longitude=entity.longitude, proof=article
        )  # fmt: skip
    else:
        position = entity.role if entity.kind == "person" else None
        properties = _properties(name=entity.name, alias=_others(entity), position=position, proof=article)
    return {"id": _entity_id(entity, reading), "schema": _SCHEMATA[entity.kind], "properties": properties}


def _others(entity: Entity) -> list[str]:
    return [name for name in entity.names if name != entity.name]


def _mention(entity: Entity, reading: Reading) -> dict[str, Any]:
    properties = _properties(
        name=list(entity.names) or entity.name, document=_id("article", reading.document.article.id),
        resolved=_entity_id(entity, reading), detectedSchema=_SCHEMATA[entity.kind],
    )  # fmt: skip
    name = _id("mention", reading.document.article.id, entity.id)
    return {"id": name, "schema": "Mention", "properties": properties}


def _note(statement: Statement) -> dict[str, Any]:
    holder, article = statement.holder, statement.article
    note = _properties(
        name=statement.point.text, description=statement.words, summary=_summary(statement),
        entity=_entity_id(holder, statement.reading) if holder else None, proof=_id("article", article.id),
        sourceUrl=web_address(article.url), publisher=statement.outlet,
    )  # fmt: skip
    own = (statement.point.id, article.id, statement.placed.attribution, *statement.placed.content)
    return {"id": _id("claim", *own), "schema": "Note", "properties": note}


def _summary(statement: Statement) -> str:
    holder = statement.claim.holder.name if statement.claim else statement.outlet
    stance = statement.claim.attribution.stance if statement.claim else "outlet's own voice"
    return " · ".join(filter(None, (statement.point.status, statement.side, stance, holder)))


def _entity_id(entity: Entity, reading: Reading) -> str:
    """One id for what the tables know wherever it is named; one in each article for everything else."""
    return _id("entity", entity.same_as[0]) if entity.same_as else _id("entity", reading.document.article.id, entity.id)


def _id(kind: str, *parts: object) -> str:
    return f"tawatur-{kind}-{content_id(*parts)}"


def _properties(**fields: Any) -> dict[str, list[str]]:
    """Every value a list of text without space around it, as FollowTheMoney wants it; without what is not known."""
    lists = {name: value if isinstance(value, list) else [value] for name, value in fields.items()}
    kept = {
        name: [text for each in values if each is not None and (text := str(each).strip())]
        for name, values in lists.items()
    }
    return {name: values for name, values in kept.items() if values}
