"""All that reading one article gives: what `tawatur read` prints."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.model.attribution import Claim
from tawatur.model.document import Document
from tawatur.model.entity import Entity


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its claims in the order of their cues, and the entities that they name."""

    document: Document
    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]
