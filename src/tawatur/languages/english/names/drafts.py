"""A name as it is being read: a token range before it becomes a mention."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
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


def gender_of(draft: Draft) -> Gender | None:
    """How one speaks of it: "n" of what is no person; None of a person whose name does not tell."""
    return draft.gender if draft.kind == "person" else draft.gender or "n"


def beginning(draft: Draft) -> int:
    """By what drafts are in the order of the text."""
    return draft.first


def within(drafts: Sequence[Draft], first: int, last: int) -> list[Draft]:
    """Those of the drafts, which are in the order of the text, that lie in the tokens `first:last`."""
    begin = bisect_left(drafts, first, key=beginning)
    end = bisect_left(drafts, last, begin, key=beginning)
    return [draft for draft in drafts[begin:end] if draft.last <= last]
