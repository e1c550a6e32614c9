"""One thing as an article names it so far: its mentions, and its names, each with the reason that it is one of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass, field

from tawatur.model import TITLE, EntityKind, Form, Gender, Mention, Spot


@dataclass(slots=True, eq=False)
class Cluster:
    """The mentions of one thing so far. `names` keeps each name with the reason that it is one of the thing.

    Two clusters are the same only if they are one object. `mentions` are indexes: the first `named` of them have a name
    of their own, the short ones come behind, both in the order of the text. `merged` is the cluster it went into.
    """

    kind: EntityKind
    mentions: list[int] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    forms: dict[tuple[str, ...], Form] = field(default_factory=dict)
    same_as: dict[str, None] = field(default_factory=dict)
    titles: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    role: str | None = None
    of: int | None = None  # index of a mention
    gender: Gender | None = None
    spots: tuple[Spot, ...] = ()
    known_as: set[tuple[str, ...]] = field(default_factory=set)
    proper: bool = False
    named: int = 0
    merged: Cluster | None = None

    def add(self, index: int, mention: Mention, reason: str | None = None) -> None:
        """Take a mention in; `reason` replaces those of its forms where the merge itself needs one."""
        self.mentions.append(index)
        names, forms = self.names, self.forms
        for form in mention.forms:
            if form.name not in names:
                names[form.name] = reason or form.reason
            if reason is not None or form.reason == TITLE:
                continue
            if forms.setdefault(form.parts, form).reason == "the ministry by its field":
                forms[form.parts] = form  # the full name, where the article has it too
        if mention.same_as:
            self.same_as.update(dict.fromkeys(mention.same_as))
        if mention.known_as:
            self.known_as.update(mention.known_as)
        self.titles |= mention.titles
        self.heads |= mention.heads
        self.role = self.role or mention.role
        self.of = self.of if self.of is not None else mention.of
        self.gender = self.gender or mention.gender
        self.spots = _shared(self.spots, mention.spots)
        self.proper = self.proper or mention.proper

    def absorb(self, other: Cluster, reason: str) -> None:
        """Take another cluster's mentions and names in, for a reason that its names keep."""
        self.mentions = sorted({*self.mentions, *other.mentions})
        for name, why in other.names.items():
            self.names.setdefault(name, reason if why == "name" else why)
        for parts, form in other.forms.items():
            self.forms.setdefault(parts, form)
        self.same_as.update(other.same_as)
        self.titles |= other.titles
        self.heads |= other.heads
        self.known_as |= other.known_as
        self.role = self.role or other.role
        self.of = self.of if self.of is not None else other.of
        self.gender = self.gender or other.gender
        self.spots = _shared(self.spots, other.spots)
        self.proper = self.proper or other.proper
        other.merged = self

    def differs(self, same_as: Collection[str]) -> bool:
        """Whether both this and what has the identifiers `same_as` are known to the tables, as different things."""
        return bool(self.same_as and same_as) and self.same_as.keys().isdisjoint(same_as)

    def last_before(self, index: int) -> int:
        """The last of its mentions before `index`; -1 if there is none."""
        mentions = self.mentions
        short = mentions[-1] if len(mentions) > self.named and mentions[-1] < index else -1
        at = bisect_left(mentions, index, 0, self.named)
        return max(short, mentions[at - 1] if at else -1)


def _shared(spots: tuple[Spot, ...], more: tuple[Spot, ...]) -> tuple[Spot, ...]:
    """The places that both may be; the first, where they agree on none."""
    if spots == more or not spots or not more:
        return spots or more
    return tuple(spot for spot in spots if spot in more) or spots
