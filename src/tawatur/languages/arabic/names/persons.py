"""Find where the name of a person ends, and give its forms."""

from __future__ import annotations

from tawatur.languages.arabic.names.drafts import Draft
from tawatur.languages.arabic.names.kinds import (
    ADJECTIVE,
    COMMON,
    COUNT,
    DEMONYM,
    DIRECTION,
    GENERAL,
    GIVEN,
    KNOWN,
    LAW,
    MARK,
    NISBA,
    OFFICE,
    ORGANIZATION,
    PAPER,
    PARTICLE,
    PLACE_HEAD,
    PLAIN,
    STOP,
    TIME,
    UNNAMED,
    VERB,
)
from tawatur.languages.arabic.names.lexicon import look_up, word_forms
from tawatur.languages.arabic.names.line import Line
from tawatur.languages.arabic.names.shapes import looks_masdar, looks_plain
from tawatur.model import Form

_NEVER = STOP | TIME | VERB | ORGANIZATION | PLACE_HEAD | COUNT | PAPER | DIRECTION | LAW | ADJECTIVE
_OFFICES = OFFICE | UNNAMED | GENERAL
_LONGEST = 6
_SHORT_NAME = 5
RELATIVE = "named through a relative"  # why such a name is not the short form of the relative's own
_TANWEEN = "\u064b"
_SURNAME_ENDINGS = ("ة", "ات", "اء")  # of plain words too, but right behind a given name: «إيمان فلاتة», «سليم بركات»


def person_end(line: Line, at: int, limit: int, expected: bool, closed: bool) -> int:
    """The index after the name of a person that begins at `at`; `at` where none does.

    `expected`: an office stands before it, so an unknown word may be a name («الرئيس أوباما»). `closed`: the region is
    a source, and what fills it is a name rather than not. Else a given name and one more part are asked for.
    """
    j, parts, given, surname, unknown = at, 0, False, False, 0
    while j < limit and parts < _LONGEST:
        word = line.words[j]
        kinds = word.kinds
        if kinds & MARK:
            break
        if word.cut and j > at:
            if not _begins_so(line, j):
                break
            unknown, parts, j = unknown + 1, parts + 1, j + 1
            continue
        if kinds & PARTICLE and _joins(line, j, limit):
            given, parts, j = given or line.words[j].key in ("عبد", "ابو", "ابي", "ام"), parts + 1, j + 2
        elif kinds & GIVEN and not (kinds & STOP and j > at):
            given, parts, j = given or not kinds & COMMON, parts + 1, j + 1
        elif kinds & ADJECTIVE and not word.definite and given and parts == 1 and not kinds & (STOP | TIME | VERB):
            surname, parts, j = True, parts + 1, j + 1  # «إياد مدني»
        elif (
            kinds & UNNAMED
            and not word.definite
            and j > at
            and parts == 1
            and not line.word(j + 1, limit).kinds
            and not kinds & OFFICE
        ):
            given, unknown, parts, j = True, unknown + 1, parts + 1, j + 1  # «حسن صياد خدايي»
        elif word.key in word_forms("ordinal") and word.definite and given and parts < 3 and (closed or expected):
            surname, parts, j = True, parts + 1, j + 1  # «الملك عبد الله الثاني»
        elif kinds & TIME and word.definite and closed and given and j + 1 == limit:
            surname, parts, j = True, parts + 1, j + 1  # «محمد خالد الصباح»
        elif closed and parts and j + 1 == limit and kinds & (PAPER | LAW) and not word.definite and not kinds & STOP:
            unknown, parts, j = unknown + 1, parts + 1, j + 1  # «مختار خطاب»
        elif kinds & DIRECTION and word.definite and closed and given and j + 1 == limit:
            surname, parts, j = True, parts + 1, j + 1  # «أبو محمد الشمالي»
        elif kinds & _NEVER or kinds & KNOWN and _is_elsewhere(line, j, limit, given and parts == 1):
            break
        elif kinds & _OFFICES and not (closed and parts and j + 1 == limit):
            break  # «إسماعيل ولد الشيخ»: an office only ends a name as a surname at the end of a source
        elif word.definite:
            if j > at and word.key in word_forms("after_name"):
                break
            if not parts and not closed or surname and not closed:
                break
            if (
                parts > 1
                and not closed
                and not kinds & (NISBA | GIVEN)
                and (looks_masdar(word.key) or word.key.endswith("ه"))
            ):
                break  # «تحاشى جون كيربي | التعليق»
            surname, parts, j = True, parts + 1, j + 1
        else:
            if _TANWEEN in line.text[line.tokens[j].start : line.tokens[j].end] or surname and not closed:
                break
            if j > at and (_is_noun(line.tokens[j].form, kinds) or closed and _opens_object(line, j, limit)):
                break
            if (
                kinds & PLAIN
                and not closed
                and not (given and parts == 1 and line.tokens[j].form.endswith(_SURNAME_ENDINGS))
            ):
                break
            if not closed and (unknown >= (2 if expected else 1) or parts > 1 and not expected and unknown):
                break
            if not parts and not (expected or closed):
                break
            unknown, parts, j = unknown + 1, parts + 1, j + 1
    return j if parts and (expected or closed or given and parts > 1) else at


def _is_elsewhere(line: Line, at: int, limit: int, given: bool) -> bool:
    """Whether the word begins a name of the tables; behind a given name a town's is a surname: «سامي الصباحية»."""
    found = line.known(at, limit)
    if found is None:
        return False
    last, known = found
    town = known.kind == "place" and last == at + 1 and known.state is None and known.point is not None
    return not (given and town)


def _begins_so(line: Line, at: int) -> bool:
    """Whether what looks like a proclitic is the first letter of a surname: «عبد السلام بلاجي», «فولكر بيرتس»."""
    word = line.words[at]
    form = line.tokens[at].form
    plain = form.endswith("ة") or looks_plain(form[1:])
    return not word.definite and form[0] in "بلك" and not word.kinds & ~(UNNAMED | NISBA | ADJECTIVE) and not plain


def _opens_object(line: Line, at: int, limit: int) -> bool:
    """«ميثم | سعر مثقال الذهب»: a plain noun before another is no name's middle."""
    following = line.word(at + 1, limit)
    if line.words[at - 1].kinds & GIVEN and line.tokens[at].form.endswith(_SURNAME_ENDINGS):
        return False
    return (
        bool(line.words[at].kinds & PLAIN)
        and at + 1 < limit
        and not following.kinds & (GIVEN | PARTICLE | MARK | NISBA)
    )


def _is_noun(form: str, kinds: int) -> bool:
    """Whether a word behind a name is none of it: «لتسوية», «وقتها», and «حديثه», the noun with a pronoun."""
    if kinds & NISBA or len(form) > 4 and form.endswith(("ها", "هم")):
        return True
    stem = form[:-1]
    if form[0] in "لب" and form.endswith("ه") and len(form) > _SHORT_NAME:
        return True  # «سواريز | لمحادثه»
    return len(stem) > 2 and form.endswith("ه") and bool(look_up(stem).kinds & (PAPER | TIME | OFFICE | PLAIN))


def _joins(line: Line, at: int, limit: int) -> bool:
    """Whether the particle has a word to join («بن سلمان»)."""
    following = line.word(at + 1, limit)
    return not following.kinds & (MARK | STOP | TIME) and not (following.cut and following.key != "شيخ")


def person(line: Line, first: int, last: int, start: int | None = None) -> Draft:
    """A person named by the tokens `first:last`; `start` is where a rank or an honorific before the name begins."""
    forms = [Form(line.name(first, last), line.name_parts(first, last), "name")]
    if start is not None and start < first:
        forms.append(Form(line.name(start, last), line.parts(start, first) + forms[0].parts, "with its rank"))
    proper = len(forms[0].parts) > 1
    return Draft(first if start is None else start, last, last, "person", forms, proper)


def looks_surname(kinds: int) -> bool:
    """Whether a word after a title may be a surname as well as an adjective."""
    return not kinds & (_NEVER | _OFFICES | MARK | DEMONYM) or bool(kinds & NISBA)
