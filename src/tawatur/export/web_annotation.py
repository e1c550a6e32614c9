"""Claims -> W3C Web Annotations that find their exact words by quotation and by position (https://www.w3.org/TR/annotation-model/)."""

from __future__ import annotations

from typing import Any

from tawatur import __version__
from tawatur.export.addresses import article_address, statement_urn, urn
from tawatur.export.material import Material, Statement, statements
from tawatur.model import Article, Span

_AROUND = 32  # characters before and after, to tell two places with the same words apart


def annotation_collection(material: Material) -> dict[str, Any]:
    """One collection with an annotation for each claim."""
    items = [_annotation(statement) for statement in statements(material)]
    collection = urn("annotations", *(story.id for story in material.stories[:1]))
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": collection,
        "type": "AnnotationCollection",
        "label": " · ".join(story.title for story in material.stories),
        "total": len(items),
        "first": {"id": f"{collection}:page", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }


def _annotation(statement: Statement) -> dict[str, Any]:
    return {
        "id": statement_urn(statement),
        "type": "Annotation",
        "motivation": "describing",
        "generator": {"id": urn("version", __version__), "type": "Software", "name": f"Tawatur {__version__}"},
        "body": [_body(purpose, value, statement) for purpose, value in _bodies(statement) if value],
        "target": {
            "source": article_address(statement.article),
            "selector": selectors(statement.article, statement.placed.content),
        },
    }


def _bodies(statement: Statement) -> list[tuple[str, str | None]]:
    claim = statement.claim
    return [
        ("describing", statement.point.text),
        ("tagging", statement.point.status),
        ("tagging", statement.side),
        ("tagging", claim.attribution.stance if claim else "outlet's own voice"),
        ("identifying", claim.holder.name if claim else statement.outlet),
    ]


def _body(purpose: str, value: str, statement: Statement) -> dict[str, Any]:
    body = {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}
    return body if purpose == "tagging" else {**body, "language": statement.article.language}


def selectors(article: Article, span: Span) -> list[dict[str, Any]]:
    """The span by its words with what stands around them, and by its position in code points of the article's text."""
    text = article.text
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.of(text),
        "prefix": text[max(0, span.start - _AROUND) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    return [quote, {"type": "TextPositionSelector", "start": span.start, "end": span.end}]
