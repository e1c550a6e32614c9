"""Find a content that stands before its cue («…, he said»), around it, or before a verb whose speaker follows."""

from __future__ import annotations

from tawatur.languages.english.attribution.contents import (
    clause_end,
    inside_marks,
    skip_manner,
    trim,
    with_rest,
)
from tawatur.languages.english.attribution.drafts import Draft, Range
from tawatur.languages.english.attribution.hearers import SOME
from tawatur.languages.english.attribution.lexicon import Cue, Reading
from tawatur.languages.english.attribution.passage import QUOTE, Passage
from tawatur.languages.english.attribution.subjects import Subject
from tawatur.languages.english.tables import word_class

_CLOSING = frozenset((",", "?", "!", "…", "-", "—"))  # what a quotation ends with that its speaker follows
_CLOSED = _CLOSING | {".", "”", '"'}


def said_before(passage: Passage, subject: Subject) -> Range | None:
    """What stands before the subject, up to a comma or a closing mark: «…, | he said»."""
    begin = subject.range[0] if subject.range is not None and subject.kind != "relative" else subject.begin
    if passage.form(begin - 1) == "as":
        begin -= 1  # «…, as police have said»
    return before(passage, begin)


def quoted_before(passage: Passage, end: int, subject: Subject) -> Range | None:
    """«"We keep our word," she | said in a televised statement»: a quotation before the subject, and but manner behind the verb."""
    start = subject.range[0] if subject.range is not None else passage.first
    if passage.letter(start - 1) != QUOTE or passage.form(start - 2) not in _CLOSING:
        return None
    plain = end in passage.time_end or passage.letter(end) in ("P", "T", "S") and passage.form(end) != "that"
    return said_before(passage, subject) if plain and not _that_follows(passage, end) else None


def _that_follows(passage: Passage, end: int) -> bool:
    return "that" in passage.forms[end : min(end + 9, passage.stop)]


def said_around(passage: Passage, subject: Subject, begin: int) -> tuple[Range, Range] | None:
    """«The museum, | he said, | honours its heroes»: a content that its cue stands within; None where none is."""
    start = subject.range[0] if subject.range is not None and subject.kind != "relative" else -1
    if start - 1 <= passage.first or passage.letters[start - 1] != "," or passage.letter(begin) != ",":
        return None
    first = trim(passage, passage.first, start - 1)
    rest = trim(passage, begin + 1, clause_end(passage, begin + 1))
    if first[1] <= first[0] or rest[1] - rest[0] < 2:
        return None
    opening = passage.letters[first[0] : first[0] + 2]
    leading = "S" in opening or "T" in opening  # «Even if it rains, he said, the port will open»
    if not leading and passage.letters[rest[0]] != "X" and any(passage.letters[k] in "XV" for k in range(*first)):
        return None
    clause = passage.letters[rest[0]] in "DnI" and (
        leading or opening[0] in "PSR"
    )  # «In May, he said, the port closed»
    return (first, rest) if passage.letters[rest[0]] in "XVvR" or clause else None


def before(passage: Passage, begin: int) -> Range | None:
    """The content that ends at `begin` with a comma or a closing quote mark; None where something else stands there."""
    if begin <= passage.first or passage.letters[begin - 1] not in ',"-':
        return None if passage.commas else _before_no_comma(passage, begin)
    mark = begin - 1
    if passage.letters[mark] == QUOTE and (
        mark not in passage.quote_start or passage.commas and passage.form(mark - 1) not in _CLOSED
    ):
        return None
    first, last = inside_marks(passage, passage.first, mark + (passage.letters[mark] == QUOTE))
    if last - first < 2 and passage.letters[mark] != QUOTE:
        return None
    if not any(passage.letters[k] in "XVvg" for k in range(first, last)) and passage.letters[mark] != QUOTE:
        return None
    return first, last


def _before_no_comma(passage: Passage, begin: int) -> Range | None:
    """«Two men died on Sunday | the ministry said», in a text that lost its commas: a whole clause before the subject."""
    first, last = trim(passage, passage.first, begin)
    if not any(passage.letters[at] in "XV" for at in range(first + 1, last)) or passage.letters[last - 1] in "PTSCDXR":
        return None
    return first, last


def closes_sentence(passage: Passage, at: int) -> bool:
    """Whether, where commas are lost, the verb at `at` stands before its speaker, who ends the sentence: «| said Omar Torres»."""
    if passage.commas or passage.forms[at] not in ("said", "says") or at + 1 >= passage.stop:
        return False
    return (
        passage.capital(at + 1)
        and at + 1 not in passage.time_end
        and not any(map("XVv".__contains__, passage.letters[at + 1 : passage.stop]))
    )


def ends_with_speaker(passage: Passage, index: int, cue: Cue) -> bool:
    """Whether nothing of a content follows: the sentence ends, or a comma follows; where commas are lost, a clause stood before."""
    opening = passage.letters[passage.first] in "PS" and passage.form(passage.first + 1) != "least"
    if not passage.commas and not opening and "np" not in cue.frames:
        return True
    return (
        index >= passage.stop
        or passage.letters[index] in ",-"
        or passage.forms[index] in ("as", "when", "after", "while", "of", "about", "and")
    )


def read_inverted(passage: Passage, at: int, reading: Reading) -> Draft | None:
    """«"…," said Sara Nolan, the mayor.»"""
    cue = next((cue for cue in reading.cues if "tail" in cue.frames and not cue.particles), None)
    bare = closes_sentence(passage, at)
    if (
        cue is None
        or at <= passage.first
        or passage.letters[at] == "g"
        or passage.letters[at - 1] not in ',"'
        and not bare
    ):
        return None
    if (
        passage.letters[at - 1] == ","
        and passage.form(at - 2) not in ("”", '"')
        and passage.letter(at + 1) not in ("n", "D")
        and passage.form(at + 1) not in SOME
    ):
        return None
    content = before(passage, at)
    end = source_end(passage, at + 1)
    if content is None or end <= at + 1 or passage.letters[at + 1] not in "nDIvV" or passage.forms[at + 1] in ("that",):
        return None
    parts = with_rest(passage, content, end, passage.last)
    return Draft((at, at + 1), trim(passage, at + 1, end), parts, cue.stance, "verb-inverted", cue.sure)


def source_end(passage: Passage, begin: int) -> int:
    """Where a source that stands behind its cue ends: with the sentence, at a time, an occasion or a further cue."""
    end = clause_end(passage, begin)
    for index in range(begin + 1, end):
        form = passage.forms[index]
        if index in passage.quote_end and passage.letters[index - 1] == ",":
            return index  # «said Maya Torres, a farmer, | "has not moved"»
        if index in passage.time_end and passage.letters[index - 1] != "D" and not _in_relative(passage, begin, index):
            return index - (passage.forms[index - 1] in ("on", "in", "late", "early"))
        if form in ("in", "at", "on", "during") and skip_manner(passage, index) > index + 1 and passage.capital(begin):
            if not word_class("said_in").isdisjoint(passage.forms[index : index + 5]):
                return index
        served = form == "as" and passage.letters[index - 1] in "Vv"  # «who served | as director»
        if (
            passage.letters[index] in "S:"
            and form != "that"
            and not served
            or form in ("citing", "referring", "speaking")
        ):
            return index
    return end


def _in_relative(passage: Passage, begin: int, index: int) -> bool:
    """Whether a relative clause of the source is still open: «Dan Ross, who led the party from | 1995»."""
    for at in range(index - 1, begin, -1):
        if passage.letters[at] == ",":
            return False
        if passage.letters[at] == "W":
            return True
    return False
