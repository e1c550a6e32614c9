"""What a word of the text may be in a name: a given name, an office, the head of an organisation, a place, a mere word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tawatur.languages.arabic.attribution.cues import read_cue
from tawatur.languages.arabic.fold import fold
from tawatur.languages.arabic.names import kinds as k
from tawatur.languages.arabic.names.keys import word_key
from tawatur.languages.arabic.names.shapes import is_plain, looks_plain
from tawatur.languages.arabic.names.shipped import shipped_words
from tawatur.languages.arabic.tables import word_class
from tawatur.languages.remembering import remembered


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the finder sees it: what it can be, its key, how many letters of its form are proclitics, its article."""

    kinds: int
    key: str
    cut: int
    definite: bool


NOWHERE = Word(k.STOP, "", 0, False)  # what stands after the end of a region
_CLASSES = {
    "time": k.TIME,
    "adjective": k.ADJECTIVE,
    "direction": k.DIRECTION,
    "particle": k.PARTICLE,
    "verb": k.VERB,
    "unnamed_m": k.UNNAMED,
    "unnamed_f": k.UNNAMED,
    "unnamed_p": k.UNNAMED | k.UNNAMED_PLURAL,
    "body": k.ORGANIZATION,
    "count": k.COUNT,
    "paper": k.PAPER,
    "law": k.LAW,
    "general": k.GENERAL,
    "as_rank": k.RANK,
}
_SHIPPED = {
    "given": k.GIVEN,
    "common": k.GIVEN | k.COMMON,
    "office": k.OFFICE,
    "rank": k.RANK,
    "organization": k.ORGANIZATION,
    "outlet_head": k.ORGANIZATION | k.OUTLET_HEAD,
    "place_head": k.PLACE_HEAD,
    "unnamed": k.UNNAMED,
    "paper": k.PAPER,
    "demonym": k.DEMONYM,
    "people": k.DEMONYM | k.UNNAMED | k.UNNAMED_PLURAL,
    "known": k.KNOWN,
    "bodies": k.UNNAMED | k.UNNAMED_PLURAL,
}
_CLOSED_CLASSES = (
    "preposition",
    "complementizer",
    "relative",
    "demonstrative",
    "adversative",
    "meanwhile",
    "auxiliary",
)
_LETTERS = frozenset("وفبلك")  # a proclitic set apart: «لـ"قسد"»
_NOUNS = k.ORGANIZATION | k.PAPER | k.LAW | k.OFFICE | k.UNNAMED | k.PLACE_HEAD
_SHORTEST_NOUN, _SURE_NOUN = 3, 6  # letters: «وفدا»; «اجتماعا» by its shape alone
_SERVANT = "عبدال"


@remembered
def look_up(form: str) -> Word:
    """What the folded word is."""
    if not (form[0].isalpha() or form[0].isdecimal()):
        return Word(k.MARK, form, 0, False)
    if form in _LETTERS:
        return Word(k.STOP | k.PREPOSITION, form, 0, False)
    for cut, rest in _readings(form):
        definite = rest.startswith("ال") and len(rest) > 3
        kinds = _table().get(rest, 0) or _loose_table().get(_loosened(rest), 0) or _servant(rest)
        kinds |= _demonym(rest[2:] if definite else rest)
        if kinds and (not cut or _may_follow(rest, kinds)):
            return Word(kinds, word_key(rest), cut, definite)
    cut, rest = next(
        (each for each in _readings(form) if each[0] and each[1].startswith("ال") and len(each[1]) > 3), (0, form)
    )
    return Word(_looks(rest), word_key(rest), cut, rest.startswith("ال") and len(rest) > 3)


@remembered
def whole(form: str) -> Word:
    """The folded word read by its shape alone, as one of no table that begins with no proclitic."""
    return Word(_looks(form), word_key(form), 0, form.startswith("ال") and len(form) > 3)


@remembered
def word_forms(name: str) -> frozenset[str]:
    """The folded words of one class of words.tsv."""
    return _own()[name]


@cache
def _own() -> dict[str, frozenset[str]]:
    lines = files(__package__).joinpath("words.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return {name: frozenset(fold(form) for form in forms.split("|")) for name, forms in rows[1:]}


@cache
def _table() -> dict[str, int]:
    """Folded form -> all that the word can be, with the article where it has one."""
    table: dict[str, int] = {}
    for form, name in shipped_words():
        table[form] = table.get(form, 0) | _SHIPPED[name]
    for name, kind in _CLASSES.items():
        for form in word_forms(name):
            table[form] = table.get(form, 0) | kind
            if kind != k.VERB:  # «النشر» is a noun
                table["ال" + form] = table.get("ال" + form, 0) | kind
    for form in [form for form, kinds in table.items() if kinds & k.UNNAMED and not kinds & k.UNNAMED_PLURAL]:
        for dual in _duals(form):
            table[dual] = table.get(dual, 0) | k.UNNAMED | k.UNNAMED_PLURAL
        if form[-1] not in "ةاىيء":
            table.setdefault(form + "ا", k.UNNAMED)  # «لكن مسؤولا عسكريا قال»
    for form in word_forms("unnamed_p"):
        if form.endswith(("ون", "ين")):
            table.setdefault(form[:-1], k.UNNAMED | k.UNNAMED_PLURAL)  # «مؤيدو الرئيس», «مؤيدي الرئيس»
    for form in word_forms("direction"):
        table[form] &= ~k.PLACE_HEAD  # «غرب العراق» is no place of that kind
    for form in (*word_forms("one_body"), *("ال" + form for form in word_forms("one_body"))):
        table[form] = table.get(form, 0) & ~(k.UNNAMED | k.UNNAMED_PLURAL) | k.ORGANIZATION
    for name, kind in (("rebels", k.ORGANIZATION), ("land", k.PLACE_HEAD)):
        for form in word_forms(name):
            table["ال" + form] = table.get("ال" + form, 0) | kind
    for form in word_forms("places"):
        table[form] = table.get(form, 0) | k.PLACE_HEAD  # «بلدتي», a dual
    for form in word_forms("no_office"):
        table[form] = table.get(form, 0) & ~k.OFFICE
    for form in word_forms("place_first"):
        table[form] &= ~k.OFFICE  # «المحافظة» is the governorate
    for name in _CLOSED_CLASSES:
        kind = k.STOP | k.PREPOSITION if name == "preposition" else k.STOP
        for form in word_class(name):
            # «هنا» and «إلا» are in use as names too, and never mean one in running text; «باسم» and «صباح» may.
            table[form] = kind | (table.get(form, 0) & k.GIVEN if form in word_forms("stop_name") else 0)
    for form in word_forms("stop"):
        table[form] = table.get(form, 0) & (k.PREPOSITION | k.PARTICLE | k.KNOWN) | k.STOP
    return table


def _duals(form: str) -> tuple[str, str]:
    """«مسؤولان» and «مسؤولين», «ناشطتان» and «ناشطتين»."""
    stem = form[:-1] + "ت" if form.endswith("ة") else form
    return stem + "ان", stem + "ين"


@cache
def _loose_table() -> dict[str, int]:
    """The same by spelling with ه for ة and ي for ى; closed classes are not spelled loosely."""
    loose: dict[str, int] = {}
    for form, kinds in _table().items():
        adjective = kinds & k.ADJECTIVE or kinds & k.VERB and form.startswith("ال")  # «التقي» is a surname
        if not kinds & k.STOP and not (adjective and form.endswith("ى")):
            loose[_loosened(form)] = loose.get(_loosened(form), 0) | kinds
    return loose


def _loosened(form: str) -> str:
    return form.replace("ة", "ه").replace("ى", "ي")


def _readings(form: str) -> list[tuple[int, str]]:
    """The word whole, and without each proclitic that it may begin with; «لل» stands for ل and the article."""
    found = [(0, form)]
    rest, cut = form, 0
    if len(rest) > 3 and rest[0] in "وف" and not (rest.startswith("والدت") or rest in word_forms("no_conjunction")):
        rest, cut = rest[1:], cut + 1
        found.append((cut, rest))
    if rest.startswith("لل") and len(rest) > 4:
        found.append((cut + 1, "ال" + rest[2:]))
    elif len(rest) > 3 and rest[0] in "بلك":
        found.append((cut + 1, rest[1:]))
    return found


def _may_follow(rest: str, kinds: int) -> bool:
    """Whether a proclitic may be cut off before the word; a particle or a short word is too little to go by."""
    return len(rest) > 2 and not kinds & (k.PARTICLE | k.STOP | k.TIME) or bool(kinds & (k.GIVEN | k.KNOWN))


def _servant(form: str) -> int:
    """«عبدالحكيم», with which of God's names it may be, as one word."""
    return k.GIVEN if form.startswith(_SERVANT) and len(form) > len(_SERVANT) + 1 else k.NOTHING


def _demonym(form: str) -> int:
    """«الأميركيون», «يمنيين», «الجزائرية»: the demonym with an ending; `form` is without its article."""
    kinds = _table().get(form, 0)
    if kinds & k.DEMONYM:
        return kinds & (k.DEMONYM | k.UNNAMED | k.UNNAMED_PLURAL) if kinds & k.UNNAMED_PLURAL else k.DEMONYM
    for ending in ("ون", "ين", "ة", "ه", "ات"):
        if form.endswith(ending) and _table().get(form[: -len(ending)], 0) & k.DEMONYM:
            return k.DEMONYM | (k.UNNAMED if ending in ("ون", "ين") else k.ADJECTIVE)
    return 0


def _looks(form: str) -> int:
    """A word that no table has: an adjective by its ending, a verb by its prefix, a plain word by its shape."""
    if form.startswith("ال"):
        return k.NISBA if form.endswith(("ي", "ية", "يه")) else 0
    if len(form) > 4 and form.endswith("ية"):
        return k.NISBA
    if form in word_forms("no_conjunction"):
        return 0
    reading = read_cue(form)
    if reading is not None and any(each.tense != "participle" and not each.verb.ambiguous for each in reading.forms):
        return k.VERB
    return k.PLAIN if looks_plain(form) or _is_object(form) else 0


def _is_object(form: str) -> bool:
    """«عقد الوزير | مؤتمرا صحفيا»: an indefinite noun in the accusative, and no name («أوباما»)."""
    stem = form[:-1]
    if not form.endswith("ا") or len(stem) < _SHORTEST_NOUN:
        return False
    return bool(_table().get(stem, 0) & _NOUNS) or is_plain(stem) and len(stem) >= _SURE_NOUN
