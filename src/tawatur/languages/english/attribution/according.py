"""Read «according to X», «in the words of X», «in X's view» and colons behind a speaker's name."""

from __future__ import annotations

from tawatur.languages.english.attribution.contents import clause_end, trim
from tawatur.languages.english.attribution.drafts import Draft
from tawatur.languages.english.attribution.passage import Passage
from tawatur.languages.english.tables import word_class

_LONGEST_NAME = 6  # tokens
_NOT_MINE = frozenset(("my", "our", "your"))  # who writes, or is asked


def read_according(passage: Passage, at: int) -> Draft | None:
    """The attribution of «according to» at `at`, its content before or behind it."""
    if passage.form(at + 1) != "to" or at + 2 >= passage.last:
        return None
    begin = at + 2
    end = begin
    leading = (
        at == passage.first
        or passage.letters[at - 1] == "C"
        or passage.letters[at - 1] == ","
        and at - passage.first < 3
    )
    while end < passage.stop:
        letter = passage.letters[end]
        if letter == "," and (
            leading and not _apposition(passage, begin, end) or not leading and passage.letter(end + 1) in "CgS"
        ):
            break
        if letter in ":-" or letter == "S" and passage.forms[end] not in ("that", "as"):
            break
        if end in passage.time_end and not leading and end > begin + 1 and passage.letters[end - 2] != "V":
            end -= passage.letters[end - 1] == "P"
            break
        end += 1
    source = trim(passage, begin, end)
    if leading:
        content = trim(passage, end, clause_end(passage, end + 1))
    else:
        first = passage.first
        content = trim(passage, first, at)
    if source[1] <= source[0] or content[1] - content[0] < 2:
        return None
    return Draft(
        (at, at + 2), source, (content,), "asserts", "according-leading" if leading else "according-trailing", "speech"
    )


def read_view(passage: Passage, at: int) -> Draft | None:
    """«In her | view, the two sides signed because…», «In Farouk's opinion,…»; the cue stands at `at`, at the beginning of a sentence."""
    comma = at + 1
    if passage.form(passage.first) != "in" or at - passage.first > _LONGEST_NAME or passage.form(comma) != ",":
        return None
    owner = passage.letters[at - 1]
    if passage.forms[at - 1] not in word_class("possessive") and owner != "G":
        return None
    source = trim(passage, passage.first + 1, at)
    content = trim(passage, comma, clause_end(passage, comma + 1))
    if source[1] <= source[0] or content[1] - content[0] < 3 or passage.forms[at - 1] in _NOT_MINE:
        return None
    return Draft((at, at + 1), source, (content,), "asserts", "according-leading", "thought")


def _apposition(passage: Passage, begin: int, comma: int) -> bool:
    """«According to Sara Nolan, the mayor, …», «the mayor, Sara Nolan, …»: another comma closes what this one opens."""
    if passage.letters[begin] == "D" and passage.capital(comma + 1):
        behind = next((at for at in range(comma + 1, passage.stop) if not passage.capital(at)), passage.stop)
        return behind < comma + _LONGEST_NAME and passage.letter(behind) == ","
    if passage.letter(comma + 1) not in ("D", "W"):
        return False
    for index in range(comma + 1, min(comma + 14, passage.stop)):
        if passage.letters[index] == ",":
            return passage.letter(index + 1) in ("n", "D", "I")
        if passage.letters[index] in "X" and passage.letter(comma + 1) != "W":
            return False
    return False
