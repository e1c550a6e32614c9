"""A name as it is being read: token ranges before they become spans."""

from __future__ import annotations

from dataclasses import dataclass, field

from tawatur.model import EntityKind, Form, Gender, Spot


@dataclass(slots=True)
class Draft:
    """A mention over the tokens `first:last`; `end` is where reading goes on, behind brackets and adjectives."""

    first: int
    last: int
    end: int
    kind: EntityKind
    forms: list[Form]
    proper: bool = True
    role: str | None = None
    titles: frozenset[str] = frozenset()
    of: Draft | None = None
    gender: Gender | None = None
    same_as: tuple[str, ...] = ()
    spots: tuple[Spot, ...] = ()
    phrase: int | None = None  # where the phrase that names it begins, where that is before `first`: its office
    inner: list[Draft] = field(default_factory=list)  # mentions inside it: the organisation in an office
