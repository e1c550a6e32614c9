"""What a word of the text may be in a name: a given name, an office, the head of an organisation, a place, a mere word."""

from __future__ import annotations

from enum import IntFlag
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from tawatur.languages.arabic.attribution.cues import read_cue
from tawatur.languages.arabic.fold import fold
from tawatur.languages.arabic.names.keys import word_key
from tawatur.languages.arabic.names.shipped import shipped_words
from tawatur.languages.arabic.tables import word_class


class Kind(IntFlag):
    """Everything that a word can be; a word may be several things («الرياض» is a city and a newspaper)."""

    NONE = 0
    GIVEN = 1
    PARTICLE = 2
    OFFICE = 4
    ORGANIZATION = 8
    PLACE_HEAD = 16
    KNOWN = 32  # begins a name of the shipped tables
    UNNAMED = 64
    COUNT = 128
    PAPER = 256
    STOP = 512
    TIME = 1024
    ADJECTIVE = 2048
    DIRECTION = 4096
    GENERAL = 8192
    LAW = 16384
    VERB = 32768
    MARK = 65536
    OUTLET_HEAD = 131072
    PREPOSITION = 262144
    DEMONYM = 524288
    COMMON = 2097152  # a given name that is also a plain word (سعيد)
    RANK = 4194304
    UNNAMED_PLURAL = 8388608
    NISBA = 1048576  # an adjective by its ending alone, or a surname


class Word(NamedTuple):
    """A word as the finder sees it: what it can be, its key, how many letters of its form are proclitics, its article."""

    kinds: int
    key: str
    cut: int
    definite: bool


# Plain integers, since tests of IntFlag members are slow in an inner loop.
GIVEN, PARTICLE, OFFICE, ORGANIZATION = int(Kind.GIVEN), int(Kind.PARTICLE), int(Kind.OFFICE), int(Kind.ORGANIZATION)
PLACE_HEAD, KNOWN, UNNAMED, COUNT, PAPER = (
    int(Kind.PLACE_HEAD), int(Kind.KNOWN), int(Kind.UNNAMED), int(Kind.COUNT), int(Kind.PAPER),
)
STOP, TIME, ADJECTIVE, DIRECTION = int(Kind.STOP), int(Kind.TIME), int(Kind.ADJECTIVE), int(Kind.DIRECTION)
GENERAL, LAW, VERB, MARK, OUTLET_HEAD = (
    int(Kind.GENERAL), int(Kind.LAW), int(Kind.VERB), int(Kind.MARK), int(Kind.OUTLET_HEAD),
)
PREPOSITION, DEMONYM, NISBA = int(Kind.PREPOSITION), int(Kind.DEMONYM), int(Kind.NISBA)
COMMON, RANK, UNNAMED_PLURAL = int(Kind.COMMON), int(Kind.RANK), int(Kind.UNNAMED_PLURAL)

_CLASSES = {
    "stop": Kind.STOP, "time": Kind.TIME, "adjective": Kind.ADJECTIVE, "direction": Kind.DIRECTION,
    "particle": Kind.PARTICLE, "unnamed_m": Kind.UNNAMED, "unnamed_f": Kind.UNNAMED, "unnamed_p": Kind.UNNAMED | Kind.UNNAMED_PLURAL,
    "verb": Kind.VERB, "body": Kind.ORGANIZATION, "count": Kind.COUNT, "paper": Kind.PAPER, "law": Kind.LAW, "general": Kind.GENERAL,
}
NOWHERE = Word(int(Kind.STOP), "", 0, False)  # what stands after the end of a region
_words: dict[str, Word] = {}
_KEPT = 200_000


def look_up(form: str) -> Word:
    """What the folded word is; remembered, since news repeats its words."""
    word = _words.get(form)
    if word is None:
        if len(_words) >= _KEPT:
            _words.clear()
        word = _words[form] = _read(form)
    return word


@cache
def word_forms(name: str) -> frozenset[str]:
    """The folded words of one class of words.tsv."""
    return _own()[name]


@cache
def _own() -> dict[str, frozenset[str]]:
    lines = files(__package__).joinpath("words.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return {name: frozenset(fold(form) for form in forms.split("|")) for name, forms in rows[1:]}


_SHIPPED = {
    "given": Kind.GIVEN, "common": Kind.GIVEN | Kind.COMMON, "office": Kind.OFFICE, "rank": Kind.RANK,
    "organization": Kind.ORGANIZATION, "outlet_head": Kind.ORGANIZATION | Kind.OUTLET_HEAD, "place_head": Kind.PLACE_HEAD,
    "unnamed": Kind.UNNAMED, "paper": Kind.PAPER, "demonym": Kind.DEMONYM, "known": Kind.KNOWN,
}
_CLOSED_CLASSES = ("preposition", "complementizer", "relative", "demonstrative", "adversative", "meanwhile", "auxiliary")


@cache
def _table() -> dict[str, int]:
    """Folded form, without article -> all that the word can be."""
    table: dict[str, int] = {}

    def add(form: str, kinds: int) -> None:
        bare = form[2:] if form.startswith("ال") and len(form) > 4 else form
        table[bare] = table.get(bare, 0) | kinds

    for form, name in shipped_words():
        add(form, int(_SHIPPED[name]))
    for name, kind in _CLASSES.items():
        for form in word_forms(name) if name != "stop" else ():
            add(form, int(kind))
    for form in word_forms("direction"):
        table[form] &= ~PLACE_HEAD  # «غرب العراق» is no place of that kind
    for name in _CLOSED_CLASSES:
        kind = Kind.STOP | Kind.PREPOSITION if name == "preposition" else Kind.STOP
        for form in word_class(name):
            table[form] = int(kind)  # «هنا» and «إلا» are in use as names too, and never mean one in running text
    for form in word_forms("stop"):
        table[form] = table.get(form, 0) & int(Kind.PREPOSITION | Kind.PARTICLE) | STOP
    return table


@cache
def _loose_table() -> dict[str, int]:
    """The same by keys, for words spelled with ه for ة or ي for ى; closed classes are not spelled loosely."""
    loose: dict[str, int] = {}
    for form, kinds in _table().items():
        if not kinds & STOP and not (kinds & ADJECTIVE and form.endswith("ى")):
            loose[word_key(form)] = loose.get(word_key(form), 0) | kinds
    return loose


def _read(form: str) -> Word:
    if not (form[0].isalpha() or form[0].isdigit()):
        return Word(MARK, form, 0, False)
    for cut, rest in _readings(form):
        definite = rest.startswith("ال") and len(rest) > 3
        bare = rest[2:] if definite and len(rest) > 4 else rest
        kinds = _table().get(rest, 0) or _table().get(bare, 0) or _loose_table().get(word_key(bare), 0)
        kinds |= _demonym(word_key(bare))
        if kinds and (not cut or _may_follow(rest, kinds)):
            return Word(kinds, word_key(rest), cut, definite)
    cut, rest = next((each for each in _readings(form) if each[0] and each[1].startswith("ال") and len(each[1]) > 4), (0, form))
    return Word(_looks(rest), word_key(rest), cut, rest.startswith("ال") and len(rest) > 3)


def _readings(form: str) -> list[tuple[int, str]]:
    """The word whole, and without each proclitic that it may begin with; «لل» stands for ل and the article."""
    found = [(0, form)]
    rest, cut = form, 0
    if len(rest) > 3 and rest[0] in "وف":
        rest, cut = rest[1:], cut + 1
        found.append((cut, rest))
    if rest.startswith("لل") and len(rest) > 4:
        found.append((cut + 1, "ال" + rest[2:]))
    elif len(rest) > 3 and rest[0] in "بلك":
        found.append((cut + 1, rest[1:]))
    return found


def _may_follow(rest: str, kinds: int) -> bool:
    """Whether a proclitic may be cut off before the word; a particle or a short word is too little to go by."""
    return len(rest) > 2 and not kinds & (PARTICLE | STOP | TIME) or kinds & (GIVEN | KNOWN) > 0


def _demonym(key: str) -> int:
    """«الأميركيون», «يمنيين», «السورية»: the demonym with an ending."""
    for ending in ("ون", "ين", "ه", "ات"):
        if key.endswith(ending) and _table().get(key[: -len(ending)], 0) & DEMONYM:
            return DEMONYM | (UNNAMED if ending in ("ون", "ين") else ADJECTIVE)
    return 0


def _looks(form: str) -> int:
    """A word that no table has: an adjective by its ending, a verb by its prefix, or just a word."""
    if form.startswith("ال"):
        return NISBA if form.endswith(("ي", "ية", "يه")) else 0
    if len(form) > 4 and form.endswith("ية"):
        return NISBA
    if len(form) > 3 and form[0] == "ي":
        return VERB
    reading = read_cue(form)
    if reading is not None and any(each.tense != "participle" and not each.verb.ambiguous for each in reading.forms):
        return VERB
    return 0
