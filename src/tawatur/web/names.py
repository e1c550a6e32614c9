"""Statements -> who holds them, as pages and programs may ask for."""

from __future__ import annotations

from tawatur.export.material import Statement


def holder_name(statement: Statement) -> str | None:
    """What whoever holds it is called in its article; None for unnamed sources and for the outlet's own voice."""
    claim, holder = statement.claim, statement.holder
    if claim is None or claim.holder.anonymous:
        return None
    return (holder.name if holder else claim.holder.name) or None


def holder_key(statement: Statement) -> str | None:
    """Equal for one holder in two articles: what the tables know it as, whatever the article calls it, else its name."""
    holder = statement.holder
    return holder.same_as[0] if holder and holder.same_as else holder_name(statement)
