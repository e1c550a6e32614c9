"""Tell an office or noun that is a given name too from the name: by what it is annexed to."""

from __future__ import annotations

from tawatur.languages.arabic.names.kinds import COMMON, GIVEN, KNOWN, OFFICE, ORGANIZATION, PARTICLE, PLACE_HEAD
from tawatur.languages.arabic.names.line import Line

_BODIES = KNOWN | ORGANIZATION | PLACE_HEAD


def is_annexed(line: Line, at: int, limit: int) -> bool:
    """Whether the word at an index, inside an office, goes on with it: «نائب أمير منطقة كذا», «رئيس أركان الجيش».

    «رئيس اللجنة أمير كرم» has a name there.
    """
    word, following = line.words[at], line.word(at + 1, limit)
    if word.definite or line.form(at + 1, limit) == "حرب":
        return not word.definite and line.forms[at] == "اركان"  # «العقيد أركان حرب فلان»
    if word.kinds & OFFICE and following.kinds & _BODIES:
        return following.definite or not following.kinds & (GIVEN | PARTICLE)
    if not word.kinds & COMMON or line.words[at - 1].definite:
        return False
    body = following.kinds & (_BODIES | OFFICE) and not following.kinds & (GIVEN | PARTICLE)
    return bool(body) and not following.cut  # «ولي عهد أمير كذا»
