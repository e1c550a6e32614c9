"""Read a ministry that is called by its field alone, or with a place: «الداخلية الكويتية», «صحة عسير»."""

from __future__ import annotations

from tawatur.languages.arabic.names.drafts import Draft
from tawatur.languages.arabic.names.keys import word_key
from tawatur.languages.arabic.names.kinds import DEMONYM, MARK, OFFICE, VERB
from tawatur.languages.arabic.names.lexicon import word_forms
from tawatur.languages.arabic.names.line import QUOTES, Line
from tawatur.languages.arabic.names.places import known_place
from tawatur.model import Form

_MINISTRY = word_key("وزارة")


def read_ministry(line: Line, at: int, limit: int) -> Draft | None:
    """The ministry at `at`, with the parts that its full name has; None for an adjective («السياسة الخارجية»)."""
    before = line.words[at - 1] if at else None
    cut = bool(line.words[at].cut)
    if (
        before is not None
        and not cut
        and (before.definite or before.kinds & OFFICE)
        and not before.kinds & (VERB | MARK)
    ):
        return None
    behind = at + 1 + (line.form(at + 1, limit) in QUOTES)  # ««الداخلية» المغربية»
    following = line.word(behind, limit)
    state = bool(following.kinds & DEMONYM) and following.definite and line.form(behind, limit).endswith("ية")
    if not state and not line.form(at, limit).endswith("ية"):
        return None  # «الدفاع» alone is what anybody does
    return ministry(line, at, behind + 1 if state else at + 1)


def read_branch(line: Line, first: int, last: int) -> Draft | None:
    """«مدني نجران», «صحة عسير», «تموين المنيا»: what a ministry or service has in a place, by its field and the place; None if it is none."""
    word = line.words[first]
    if word.definite or word.key not in word_forms("field_alone") | word_forms("service"):
        return None
    found = line.known_as("place", first + 1, last, True) if first + 1 < last else None
    if found is None or found[0] != last or line.words[first + 1].cut:
        return None
    form = line.named(first, last, "name")
    place = known_place(line, first + 1, last, found[1], last)
    return Draft(first, last, last, "organization", [form], inner=[place])


def ministry(line: Line, first: int, last: int) -> Draft:
    """The ministry of the field `first:last`; one of no state is a short form («الصحة» in a headline)."""
    form = Form(line.name(first, last), (_MINISTRY, *line.parts(first, last)), "the ministry by its field")
    return Draft(first, last, last, "organization", [form], proper=last > first + 1)
