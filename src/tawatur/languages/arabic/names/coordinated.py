"""Read the places of a list behind a noun that heads several: «بلدتي بقين ومضايا», «قرى السويدة والحميرة»."""

from __future__ import annotations

from tawatur.languages.arabic.names.drafts import Draft
from tawatur.languages.arabic.names.kinds import GIVEN, KNOWN, NISBA, PLAIN, STOP
from tawatur.languages.arabic.names.lexicon import look_up, word_forms
from tawatur.languages.arabic.names.line import COMMAS, Line
from tawatur.languages.arabic.names.shapes import is_plain

_DUAL = ("ي", "ا")  # «بلدتي», «محافظتا»: two names follow, whatever they look like
_SHORTEST = 2  # letters of a word with و that a name may be behind


def heads_several(line: Line, at: int) -> bool:
    """Whether the word is the plural or dual of a kind of place."""
    return line.forms[at][line.words[at].cut :] in word_forms("places")


def heads_two(line: Line, at: int) -> bool:
    """Whether it is a dual: «بلدتي»."""
    return heads_several(line, at) and line.forms[at].endswith(_DUAL)


def read_list(line: Line, at: int, limit: int) -> list[Draft]:
    """The names of no table that stand behind «بلدتي» at `at`, joined by و; [] where no second one is joined on.

    Names that the tables have are passed over: they are read wherever they stand.
    """
    both = heads_two(line, at)
    found: list[Draft] = []
    j, names = at + 1, 0
    while j < limit and (end := _name_end(line, j, limit, both, names > 0)) > j:
        names += 1
        if not (line.words[j].kinds & KNOWN and line.known(j, limit)):
            found.append(Draft(j, end, end, "place", [line.named(j, end, "name")]))
        j = end + (line.form(end, limit) in COMMAS)
        if not line.form(j, limit).startswith("و") and j == end or both and names == 2:
            break
    return found if names > 1 else []


def _name_end(line: Line, at: int, limit: int, both: bool, joined: bool) -> int:
    """The index behind one name of the list; `at` where none begins. `joined`: it has a و, which is cut off it."""
    form = line.forms[at]
    if joined and not form.startswith("و") and line.form(at - 1, limit) not in COMMAS:
        return at
    cut = joined and form.startswith("و") and len(form) > _SHORTEST
    bare = form[1:] if cut else form
    word = look_up(bare)
    compound = bare in word_forms("compound") and at + 1 < limit
    if not compound and word.kinds & ~(NISBA | GIVEN | KNOWN | STOP | (PLAIN if both else 0)):
        return at
    if cut:
        line.cut(at, 1)
    found = line.known(at, limit, True) if word.kinds & KNOWN and not word.cut else None
    if found is not None:
        return found[0] if found[1].kind == "place" else at
    if compound:
        return at + 2
    if word.cut or word.kinds & STOP or len(bare) < _SHORTEST or is_plain(bare.removeprefix("ال")):
        return at
    described = not both and not word.definite and bare.endswith(("ة", "ا"))  # «قرى محيطة», «مناطق وجسورا»
    return at if described else at + 1
