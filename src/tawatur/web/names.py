"""Statements -> who holds them and when, as pages and programs show it."""

from __future__ import annotations

import datetime as dt

from tawatur.export.material import Statement


def holder_name(statement: Statement) -> str | None:
    """What whoever holds it is called in its article; None for unnamed sources and for the outlet's own voice."""
    claim, holder = statement.claim, statement.holder
    if claim is None or claim.holder.anonymous:
        return None
    return (holder.name if holder else claim.holder.name) or None


def day_of(statement: Statement) -> dt.date:
    """When it was said, else when it was published; the first of all days where neither is known."""
    said = statement.claim.when[0] if statement.claim and statement.claim.when else None
    return said or statement.article.published or dt.date.min
