"""Material -> schema.org in JSON-LD: articles, what is said in them, and a draft of a review that says no verdict."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tawatur.export.addresses import article_address, statement_urn, urn, web_address
from tawatur.export.material import Material, Statement, statements
from tawatur.model import Article, Point, Reading
from tawatur.report.placing import outlet_name


def linked_data(material: Material) -> dict[str, Any]:
    """A graph of NewsArticle, Quotation, Claim and ClaimReview; a ClaimReview is a draft without any rating.

    Whether a claim is true is for a person to say: `reviewRating` is never written.
    """
    return {"@context": "https://schema.org", "@graph": [*_articles(material), *_claims(material)]}


def _articles(material: Material) -> Iterator[dict[str, Any]]:
    return (_article(material.readings[article]) for article in material.heard)


def _article(reading: Reading) -> dict[str, Any]:
    article = reading.document.article
    publisher = {"@type": "NewsMediaOrganization", "name": outlet_name(reading)}
    return known({
        "@type": "NewsArticle",
        "@id": article_address(article),
        "headline": article.title,
        "inLanguage": article.language,
        "datePublished": article.published and article.published.isoformat(),
        "url": web_address(article.url),
        "publisher": publisher if article.outlet else None,
    })  # fmt: skip


def _claims(material: Material) -> Iterator[dict[str, Any]]:
    by_point: dict[str, list[Statement]] = {}
    for statement in statements(material):
        by_point.setdefault(statement.point.id, []).append(statement)
    for said in by_point.values():
        yield from map(_quotation, (each for each in said if each.claim))
        yield _claim(said[0].point, said)
        yield _review(said[0].point)


def _quotation(statement: Statement) -> dict[str, Any]:
    return known({
        "@type": "Quotation",
        "@id": statement_urn(statement),
        "text": statement.words,
        "inLanguage": statement.article.language,
        "isPartOf": {"@id": article_address(statement.article)},
        "spokenByCharacter": _holder(statement),
    })  # fmt: skip


def _holder(statement: Statement) -> dict[str, Any] | None:
    """The person or organisation that speaks; None for unnamed sources, which are neither."""
    entity = statement.holder
    if entity is None or entity.kind == "place":
        return None
    kind = "Person" if entity.kind == "person" else "Organization"
    return known({"@type": kind, "name": entity.name, "jobTitle": entity.role if kind == "Person" else None})


def _claim(point: Point, said: list[Statement]) -> dict[str, Any]:
    articles: dict[str, Article] = {statement.article.id: statement.article for statement in said}
    dated = sorted((each for each in articles.values() if each.published), key=lambda each: str(each.published))
    return known({
        "@type": "Claim",
        "@id": urn("point", point.id),
        "text": point.text,
        "inLanguage": said[0].article.language,
        "appearance": [{"@id": article_address(article)} for article in articles.values()],
        "firstAppearance": {"@id": article_address(dated[0])} if dated else None,
    })  # fmt: skip


def _review(point: Point) -> dict[str, Any]:
    return {
        "@type": "ClaimReview",
        "@id": urn("review", point.id),
        "claimReviewed": point.text,
        "itemReviewed": {"@id": urn("point", point.id)},
        "creativeWorkStatus": "Draft",
    }


def known(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields that have a value."""
    return {name: value for name, value in fields.items() if value is not None}
