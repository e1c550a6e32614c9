"""Material -> one row a claim, the same for every format that has rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tawatur.export.addresses import web_address
from tawatur.export.material import Material, Statement, statements

Row = dict[str, str | int | float | None]


def claim_rows(material: Material) -> Iterator[Row]:
    """Each claim with its story, point, outlet, witness, chain and exact place; None for what is not known."""
    return map(_row, statements(material))


def _row(statement: Statement) -> Row:
    article = statement.article
    return {
        "story": statement.story.title,
        "point": statement.point.text,
        "status": statement.point.status,
        "side": statement.side,
        "outlet": statement.outlet,
        "published": article.published and article.published.isoformat(),
        "witness": statement.witness and statement.witness.name,
        **_said(statement),
        "words": statement.words,
        "chain": " < ".join(link.name for link in statement.chain) or None,
        "title": article.title,
        "url": web_address(article.url),
        "domain": article.outlet and article.outlet.domain,
        "language": article.language,
        "start": statement.placed.content.start,
        "end": statement.placed.content.end,
        "story_id": statement.story.id,
        "point_id": statement.point.id,
        "article_id": article.id,
        "attribution_id": statement.placed.attribution,
    }


def _said(statement: Statement) -> dict[str, Any]:
    """Who said it and how; all None for the outlet's own voice."""
    claim = statement.claim
    if claim is None:
        return dict.fromkeys(_SAID)
    cue = claim.attribution.cue
    values = (
        claim.holder.name or None,
        "yes" if claim.holder.anonymous else "no",
        statement.holder and statement.holder.role,
        claim.attribution.stance,
        claim.attribution.mode,
        cue and cue.of(statement.article.text),
        claim.told,
        claim.via,
        claim.when and claim.when[0].isoformat(),
        claim.when and claim.when[1].isoformat(),
        claim.attribution.confidence,
    )
    return dict(zip(_SAID, values, strict=True))


_SAID = (
    "holder", "anonymous", "role", "stance", "mode", "cue", "told", "via", "said_from", "said_to", "confidence",
)  # fmt: skip

COLUMNS = (
    "story", "point", "status", "side", "outlet", "published", "witness", *_SAID, "words", "chain", "title", "url", "domain",
    "language", "start", "end", "story_id", "point_id", "article_id", "attribution_id",
)  # fmt: skip
