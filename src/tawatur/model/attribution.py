"""Who says what: the attribution found in one text, and the claim that it becomes once its holder is known."""

from __future__ import annotations

import datetime as dt
from typing import Literal, NamedTuple

from tawatur.model.mention import Gender
from tawatur.model.span import Span

Mode = Literal["direct", "indirect", "mixed"]
Stance = Literal["asserts", "confirms", "denies", "doubts", "urges", "promises"]


class Attribution(NamedTuple):
    """The relation source, cue, content in one text, after PARC 3.0 (Pareti 2016).

    `source` is None where the sentence leaves it out or has only a pronoun. `told` is the outlet or agency spoken to,
    `via` the one that the text takes the whole attribution from. `inside` is the id of the attribution whose content
    holds this one. `subject` hints at the gender and number that the cue asks of a left-out source: "m", "f", "p",
    "n" of what is no person («it»), "1" where it is the first person, or None.
    """

    id: str
    cue: Span | None
    source: Span | None
    content: tuple[Span, ...]
    mode: Mode
    stance: Stance
    told: Span | None
    via: Span | None
    inside: str | None
    subject: Gender | Literal["1"] | None
    rule: str
    confidence: float

    @property
    def place(self) -> Span:
        """Where it stands in the order of the text: its cue, or its content where no word signals it."""
        return self.cue or self.content[0]


class Holder(NamedTuple):
    """Who an attribution is held by after all: an entity, or an unnamed source in the article's words.

    `carried` says that the sentence itself does not name the holder: it was found through the article.
    Where two holders remain possible, `entity` is None and `name` is the article's own words ("" where there are none).
    """

    entity: str | None
    name: str
    anonymous: bool
    carried: bool


class Claim(NamedTuple):
    """An attribution with its holder, hearer, relay and day resolved. `when` is first and last day."""

    attribution: Attribution
    holder: Holder
    told: str | None
    via: str | None
    when: tuple[dt.date, dt.date] | None
