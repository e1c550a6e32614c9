"""A name as it is being read: token ranges before they become spans."""

from __future__ import annotations

from collections.abc import Iterable
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
    heads: frozenset[str] = frozenset()
    of: Draft | None = None
    gender: Gender | None = None
    same_as: tuple[str, ...] = ()
    spots: tuple[Spot, ...] = ()
    phrase: int | None = None  # where the phrase that names it begins, where that is before `first`: its office
    inner: list[Draft] = field(default_factory=list)  # mentions inside it: the organisation in an office


@dataclass(slots=True)
class Office:
    """What was read from `first` on: the words of the office, who holds it if named, the bodies named within."""

    first: int
    end: int
    definite: bool  # «وزير الخارجية»; not «مسؤول أميركي»
    role: tuple[int, int]
    person: Draft | None = None
    inner: list[Draft] = field(default_factory=list)
    second: int | None = None  # where a second office holder begins: «والأمين العام…»

    @property
    def of(self) -> Draft | None:
        """The first organisation within, that the role is in; None where there is none."""
        return next((draft for draft in self.inner if draft.kind == "organization"), None)

    @property
    def named(self) -> list[Draft]:
        """The bodies and places within, behind what each of them names in turn: «إدارة الرئيس فلان» the man."""
        return [draft for outer in self.inner for draft in (*outer.inner, outer)]


def in_order(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts in the order of the text, a longer one before those within it."""
    return sorted(drafts, key=lambda each: (each.first, -each.last))
