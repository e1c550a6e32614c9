"""A reading's printout -> the rows that it is found, filtered and counted by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from tawatur.store.records import Normalise, Record

Row = dict[str, Any]


class Rows(NamedTuple):
    """The rows of one article, by table."""

    claims: list[Row]
    entities: list[Row]
    figures: list[Row]
    passages: list[Row]


def rows_of(reading: Record, normalise: Normalise) -> Rows:
    """The rows of a reading; entities of one key, and figures of one place, are one row."""
    article = reading["id"]
    entities = {each["id"]: _entity(article, each, normalise) for each in reading["entities"]}
    figures = {(each["start"], each["end"]): _figure(article, each) for each in reading["quantities"]}
    return Rows(
        [_claim(article, each, normalise) for each in reading["attributions"]],
        list(entities.values()),
        list(figures.values()),
        list(_passages(reading, normalise)),
    )


def spaced(stems: str) -> str:
    """The stems with a space around each, so that LIKE finds whole ones."""
    return f" {stems} "


def entity_key(entity: Mapping[str, Any]) -> str:
    """What is equal for one thing in two articles: an identifier from the tables, else its name."""
    return f"{entity['kind']}:{min(entity['same_as']) if entity['same_as'] else ' '.join(entity['name'].split())}"


def _claim(article: str, claim: Mapping[str, Any], normalise: Normalise) -> Row:
    holder = claim["holder"]
    return {
        "article": article,
        "id": claim["id"],
        "holder": holder["name"],
        "holder_words": spaced(normalise(holder["name"]).stems),
        "entity": holder["entity"],
        "anonymous": holder["anonymous"],
        "stance": claim["stance"],
        "content": content_of(claim),
        "confidence": claim["confidence"],
    }


def content_of(claim: Mapping[str, Any]) -> str:
    """The words of a claim on one line, with dots where something stands between."""
    return " … ".join(" ".join(each["text"].split()) for each in claim["content"])


def _entity(article: str, entity: Mapping[str, Any], normalise: Normalise) -> Row:
    names = [*entity["names"], entity["name"]]
    return {
        "article": article,
        "id": entity["id"],
        "key": entity_key(entity),
        "kind": entity["kind"],
        "name": entity["name"],
        "words": spaced(" ".join(normalise(name).stems for name in names)),
        "latitude": entity["latitude"],
        "longitude": entity["longitude"],
    }


def _figure(article: str, figure: Mapping[str, Any]) -> Row:
    return {
        "article": article,
        **{name: figure[name] for name in ("start", "end", "value", "low", "high", "unit", "of")},
    }


def _passages(reading: Record, normalise: Normalise) -> Iterator[Row]:
    """What is searched: the article, each claim with its holder, each entity by all its names."""
    article, title = reading["id"], reading["title"] or ""
    yield _passage("article", article, article, f"{title}\n{reading['text']}", normalise)
    for claim in reading["attributions"]:
        words = f"{claim['holder']['name']} {content_of(claim)}"
        yield _passage("claim", article, claim["id"], words, normalise)
    for entity in {entity_key(each): each for each in reading["entities"]}.values():
        yield _passage("entity", article, entity_key(entity), " ".join(entity["names"] or [entity["name"]]), normalise)


def _passage(kind: str, article: str, item: str, words: str, normalise: Normalise) -> Row:
    forms, stems = normalise(words)
    return {"kind": kind, "article": article, "item": item, "forms": forms, "stems": stems}
