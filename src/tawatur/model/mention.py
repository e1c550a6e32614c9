"""Where a text names someone or something, and who a source span speaks of: what a language's name finder gives."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal, NamedTuple

from tawatur.model.entity import EntityKind
from tawatur.model.span import Span

Gender = Literal["m", "f", "p", "n"]
Reference = Literal["named", "back", "anonymous", "pronoun"]
TITLE = "its office"  # the reason of a form that is an office beside the name, which others may have too


class Form(NamedTuple):
    """One full name: as written, its words as keys that spelling does not change, and why it is a name of the thing.

    `fathers` are the parts behind «بن»: with one of them begins the name of another man.
    """

    name: str
    parts: tuple[str, ...]
    reason: str
    fathers: frozenset[str] = frozenset()


class Spot(NamedTuple):
    """A place of the shipped tables that a name may be of. Latitude and longitude of a region are its seat's, if known."""

    identifier: str
    kind: str
    country: str
    population: int
    latitude: float | None
    longitude: float | None


class Mention(NamedTuple):
    """A stretch that names a person, an organisation or a place.

    `forms` are its names, the fullest first; `proper` is False for a short form that only an antecedent explains
    («التنظيم», a surname alone). `titles` are the key words of its role, `of` the index of the organisation's mention.
    `same_as` are identifiers from the shipped tables. `spots` are all places of the tables that have the name, which is
    of the one in `same_as` unless the article speaks of another.
    """

    span: Span
    kind: EntityKind
    forms: tuple[Form, ...]
    proper: bool = True
    role: str | None = None
    titles: frozenset[str] = frozenset()
    of: int | None = None
    gender: Gender | None = None
    same_as: tuple[str, ...] = ()
    spots: tuple[Spot, ...] = ()
    oblique: bool = False  # behind a preposition, so no subject
    known_as: tuple[tuple[str, ...], ...] = ()  # the parts of all its names in the tables, which explain short forms
    subject: bool = False  # behind a verb that opens its clause
    described: bool = False  # before a relative clause of which it may be the subject: «التنظيم الذي أعلن»
    heads: frozenset[str] = frozenset()  # of its titles those that say what it is: the deputy of «نائب الرئيس»


class General(IntEnum):
    """Whom the head of a source phrase means by itself; from `BACK` on it points back."""

    NONE = 0
    BACK = 1  # by its article: «المبعوث»
    PERSON = 2  # it fits any person: «المسؤول»
    PAPER = 3  # «البيان»
    SAME = 4  # it is said to be the same: «المصدر ذاته»
    SOURCE = 5  # «المصدر» alone, which may be the body that was quoted
    REPORT = 6  # a report or study
    TWO = 7  # «الجانبان»


class SourcePhrase(NamedTuple):
    """What a source span says of who speaks.

    `speaker` is the index of the mention that speaks; None where the phrase names nobody. `words` are the article's
    words, tidied; `keys` the words that a later definite description («المسؤول الأميركي») may repeat, `head` their
    first, `general` what this head says by itself. `joint`: two or more speak together, and `words` name them.
    """

    reference: Reference
    speaker: int | None
    words: str
    head: str
    keys: frozenset[str]
    gender: Gender | None
    general: General = General.NONE
    joint: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """The mentions of a document in order, and for each source span that was asked for what it speaks of."""

    mentions: tuple[Mention, ...] = ()
    sources: tuple[SourcePhrase, ...] = ()
