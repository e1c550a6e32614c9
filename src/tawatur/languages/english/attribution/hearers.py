"""Find who is told what is said, and by way of whom it comes."""

from __future__ import annotations

from tawatur.languages.english.attribution.contents import trim
from tawatur.languages.english.attribution.drafts import Range
from tawatur.languages.english.attribution.passage import Passage
from tawatur.languages.english.tables import word_class

SOME = frozenset(("some", "many", "both", "one"))
_OCCASIONS = frozenset(
    ("interview", "interviews", "remarks", "comments", "statement", "statements", "speaking", "talking")
)
_NAMED = 12  # tokens of who is cited
_HEARERS = frozenset(("me", "him", "us", "them", "her", "you", "it", "reporters", "supporters"))


def hearer(passage: Passage, begin: int) -> tuple[Range | None, int]:
    """The noun phrase that is told, and the index behind it: up to «that», a mark, a pronoun, «to» or a preposition."""
    index = begin
    while index < passage.stop and index - begin < 12:
        form, letter = passage.forms[index], passage.letters[index]
        adjective = letter == "V" and index > begin and passage.letters[index - 1] == "D"  # «an invited crowd»
        if index in passage.time_end or letter in 'PTSWXV.:,"' and form != "of" and not adjective or form == "that":
            break
        if letter == "I" and (index > begin or form not in _HEARERS) and not (form in SOME and index == begin):
            break
        if letter == "D" and index > begin and passage.letters[index - 1] not in "PC":
            break
        index += 1
        if form in _HEARERS:
            break
    return ((begin, index) if index > begin else None), index


def is_outlet(passage: Passage, told: Range) -> bool:
    """Whether a hearer is an outlet or agency, by its capital or what it is called; «reporters» are none."""
    return passage.capital(told[1] - 1) or passage.forms[told[1] - 1] in word_class("outlet_head")


def carried(passage: Passage, end: int, content: Range) -> Range | None:
    """«said in a statement carried by | the official agency | that…»: by way of whom."""
    by = next((k for k in range(end, content[0]) if passage.forms[k] == "by"), None)
    if by is None or passage.forms[by - 1] not in word_class("carried"):
        return None
    return trim(passage, by + 1, content[0] - (passage.forms[content[0] - 1] == "that"))


def spoken_to(passage: Passage, source: Range | None, content: tuple[Range, ...]) -> Range | None:
    """The outlet of «in an interview with | the Karam Post», «speaking to | Peninsula», outside of what is said; None without one."""
    if _OCCASIONS.isdisjoint(passage.forms[passage.first : passage.last]):
        return None
    for index in range(passage.first + 1, passage.stop - 1):
        if passage.forms[index] in ("to", "with") and passage.forms[index - 1] in _OCCASIONS:
            inside = any(first <= index < last for first, last in (source or (0, 0), *content))
            if not inside and (told := _outlet_at(passage, index + 1)) is not None:
                return told
    return None


def _outlet_at(passage: Passage, first: int) -> Range | None:
    end = first
    while end < passage.stop and passage.letters[end] in "nDGv" and end not in passage.time_end:
        end += 1
    return (first, end) if end > first and is_outlet(passage, (first, end)) else None


def cited(passage: Passage, end: int, source: Range) -> Range | None:
    """«The channel reported, citing | a security official, that…»: whom an outlet cites behind its verb; None elsewhere."""
    if passage.letter(end) != "," or passage.form(end + 1) not in word_class("citing"):
        return None
    if passage.forms[end - 1] not in ("reported", "reports") and not is_outlet(passage, source):
        return None
    last = end + 2
    while last < passage.stop and last - end < _NAMED and passage.letters[last] not in ",:S":
        last += 1
    return (end + 2, last) if last > end + 2 else None
