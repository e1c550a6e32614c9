"""Tell a word that may be a name from the office or body that it goes on with: by what it is annexed to."""

from __future__ import annotations

from tawatur.languages.arabic.names.drafts import Draft
from tawatur.languages.arabic.names.kinds import BODIES, COMMON, GIVEN, OFFICE, PARTICLE, PLAIN
from tawatur.languages.arabic.names.line import Line


def is_annexed(line: Line, at: int, limit: int) -> bool:
    """Whether the word at an index, inside an office, goes on with it: «نائب أمير منطقة كذا», «رئيس أركان الجيش».

    «رئيس اللجنة أمير كرم» has a name there.
    """
    word, following = line.words[at], line.word(at + 1, limit)
    if word.definite or line.form(at + 1, limit) == "حرب":
        return not word.definite and line.forms[at] == "اركان"  # «العقيد أركان حرب فلان»
    if word.kinds & OFFICE and following.kinds & BODIES:
        return following.definite or not following.kinds & (GIVEN | PARTICLE)
    if not word.kinds & COMMON or line.words[at - 1].definite:
        return False
    body = following.kinds & (BODIES | OFFICE) and not following.kinds & (GIVEN | PARTICLE)
    return bool(body) and not following.cut  # «ولي عهد أمير كذا»


def ends_body(line: Line, body: Draft, at: int, limit: int) -> bool:
    """«المحلل في مجموعة هايتونغ | سيكيوريتيز»: the last word of a source, behind a foreign name that no table has."""
    if body.kind != "organization" or body.end != at or at + 1 != limit:
        return False
    before, word = line.words[at - 1], line.words[at]
    return not before.kinds and not before.definite and not word.kinds & ~PLAIN and not word.definite
