"""What a word can be in a name, as flags: plain integers, since tests of IntFlag members are slow in an inner loop."""

from __future__ import annotations

from typing import Final

NOTHING: Final = 0
GIVEN: Final = 1 << 0  # a person's own name
PARTICLE: Final = 1 << 1  # joins the parts of a name: بن، أبو، عبد
OFFICE: Final = 1 << 2  # an office, rank or profession
ORGANIZATION: Final = 1 << 3  # heads the name of an organisation
PLACE_HEAD: Final = 1 << 4  # heads the name of a place
KNOWN: Final = 1 << 5  # begins a name of the shipped tables
UNNAMED: Final = 1 << 6  # one who speaks without a name
UNNAMED_PLURAL: Final = 1 << 7  # several who do
COUNT: Final = 1 << 8  # counts whom it introduces
PAPER: Final = 1 << 9  # a paper or page that speaks for whoever issues it
STOP: Final = 1 << 10  # no name runs over it
TIME: Final = 1 << 11  # of the calendar
ADJECTIVE: Final = 1 << 12  # an adjective of offices and organisations
DIRECTION: Final = 1 << 13  # a point of the compass
GENERAL: Final = 1 << 14  # a title that fits any person
LAW: Final = 1 << 15  # a text held by nobody
VERB: Final = 1 << 16  # a verb
MARK: Final = 1 << 17  # punctuation
OUTLET_HEAD: Final = 1 << 18  # heads the name of an outlet
PREPOSITION: Final = 1 << 19  # a preposition
DEMONYM: Final = 1 << 20  # of a country or people
NISBA: Final = 1 << 21  # an adjective by its ending alone, or a surname
COMMON: Final = 1 << 22  # a given name that is a plain word too (سعيد)
RANK: Final = 1 << 23  # stands right before a name
PLAIN: Final = 1 << 24  # a plain word, no part of a person's name

QUALITIES: Final = ADJECTIVE | DEMONYM | NISBA
BODIES: Final = KNOWN | ORGANIZATION | PLACE_HEAD  # what may begin the name of a body or place
TITLES: Final = OFFICE | UNNAMED | GENERAL  # what somebody may be called instead of his name
