"""Holders and outlets -> ids that pages and programs can hold on to."""

from __future__ import annotations

from tawatur.export.material import Statement
from tawatur.model import content_id


def holder_key(statement: Statement) -> str | None:
    """One id for whom the tables know, whatever the article calls them; else for the name. None for unnamed sources."""
    claim, holder = statement.claim, statement.holder
    if claim is None or claim.holder.anonymous or not claim.holder.name:
        return None
    if holder and holder.same_as:
        return content_id("holder", holder.same_as[0])
    return content_id("holder", holder.name if holder else claim.holder.name)


def outlet_key(name: str) -> str:
    """One id for each name of an outlet."""
    return content_id("outlet", name)
