"""A name as it is being read: a token range before it becomes a mention."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.model import EntityKind, Gender, Spot


@dataclass(slots=True)
class Draft:
    """A name over the tokens `first:last`; `titled` is where its title begins, `first` where it has none."""

    first: int
    last: int
    kind: EntityKind
    reason: str
    titled: int
    proper: bool = True
    same_as: tuple[str, ...] = ()
    spots: tuple[Spot, ...] = ()
    gender: Gender | None = None
    role: tuple[int, int] | None = None
    of: Draft | None = None
    short: str | None = None
