"""Read nouns and adjectives that carry content: «his claim that…», «was worried about…»."""

from __future__ import annotations

from tawatur.languages.english.attribution.contents import clause_end, is_clause, trim
from tawatur.languages.english.attribution.drafts import Draft, Range
from tawatur.languages.english.attribution.lexicon import Cue
from tawatur.languages.english.attribution.passage import Passage
from tawatur.languages.english.attribution.subjects import find_subject, phrase_start

_TO_THINGS = frozenset(("opposed", "committed", "sympathetic", "open"))
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "'s", "'re", "'m", "am", "become", "became", "feel", "felt", "remain", "remained", "seemed", "sounded"))  # fmt: skip


def read_noun(passage: Passage, at: int, cue: Cue) -> Draft | None:
    """The attribution of a noun with a content behind it, and its holder before it or behind «by»."""
    frame = _frame(passage, at + 1, cue)
    if frame is None:
        return None
    content_at, rule = frame
    source = _holder(passage, at)
    if source is None and rule != "noun-clause":
        return None
    end = clause_end(passage, content_at, False)
    first, last = trim(passage, content_at, _before_verb(passage, content_at, end, rule == "noun-clause"))
    if last <= first:
        return None
    return Draft((at, at + 1), source, ((first, last),), cue.stance, rule, "thought")


def _before_verb(passage: Passage, first: int, end: int, clause: bool) -> int:
    """Where the verb begins that the noun is the subject of: the first finite one, behind a clause the second."""
    seen = not clause
    for index in range(first + 1, end):
        letter, before = passage.letters[index], passage.letters[index - 1]
        if letter in "SWC,":
            return end
        if (
            letter not in "XV"
            or before in "XRT"
            or letter == "V"
            and passage.letter(index + 1) == "n"
            and before == "D"
        ):
            continue
        if letter == "V" and before not in "nv":
            continue
        if seen:
            return index
        seen = True
    return end


def read_adjective(passage: Passage, at: int, cue: Cue) -> Draft | None:
    """The attribution of an adjective behind a form of be: «she is sure that…»."""
    index = at - 1
    while index > passage.first and passage.letters[index] == "R":
        index -= 1
    if passage.form(index) not in _BE:
        return None
    frame = _frame(passage, at + 1, cue)
    if frame is None:
        return None
    subject = find_subject(passage, at, passage.first)
    if subject.range is None or subject.kind == "relative" and passage.form(subject.range[0]) == "that":
        return None
    if passage.forms[subject.range[0]] in ("it", "there"):
        return None
    first, last = trim(passage, frame[0], clause_end(passage, frame[0]))
    return (
        Draft((at, at + 1), subject.range, ((first, last),), cue.stance, "adjective", "thought")
        if last > first
        else None
    )


def _frame(passage: Passage, index: int, cue: Cue) -> tuple[int, str] | None:
    form = passage.form(index)
    if "clause" in cue.frames and form == "that" and passage.letter(index + 1) in ("n", "D", "I", "v", "G"):
        return index + 1, "noun-clause"
    if "clause" in cue.frames and form in ("whether", "how", "why") and passage.letter(index + 1):
        return index, "noun-clause"
    if "bare" in cue.frames and passage.letter(index) in ("I", "D", "n") and is_clause(passage, index):
        return index, "noun-clause"
    if "to" in cue.frames and form == "to" and passage.letter(index + 1) in ("v", "n", "X"):
        return index, "noun-to"
    if form in cue.frames and passage.letter(index + 1) and (form != "to" or cue.lemma in _TO_THINGS):
        return index + 1, "noun-preposition"
    return None


def _holder(passage: Passage, at: int) -> Range | None:
    """«the army's | claim», «his | claim»; the adjectives between are passed over."""
    index = at - 1
    while (
        index > passage.first and passage.letters[index] in "nVRv" and at - index < 4 and passage.forms[index] != "'s"
    ):
        index -= 1
    if passage.forms[index] in ("his", "her", "their", "its", "my", "our", "your"):
        return index, index + 1
    if passage.letters[index] == "G" and index > passage.first:
        start = phrase_start(passage, index - 1, passage.first)
        return (start, index + 1) if start is not None else None
    return None
