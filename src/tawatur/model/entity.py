"""The persons, organisations and places that an article names."""

from __future__ import annotations

from typing import Literal, NamedTuple

from tawatur.model.span import Span

EntityKind = Literal["person", "organization", "place"]
Precision = Literal["place", "region"]


class Entity(NamedTuple):
    """One thing in the world as one article names it.

    `name` is the fullest form in the article, `names` every form; `of` is the id of the organisation that its role is
    in; `same_as` are identifiers from the shipped tables (`table:key`), equal for one thing in two articles. Latitude
    and longitude are of the place itself, or where `precision` is "region" of the seat of the region that is named.
    """

    id: str
    kind: EntityKind
    name: str
    names: tuple[str, ...]
    role: str | None
    of: str | None
    same_as: tuple[str, ...]
    latitude: float | None
    longitude: float | None
    mentions: tuple[Span, ...]
    precision: Precision | None = None
