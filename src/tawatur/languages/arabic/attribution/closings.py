"""Tell where a content ends although the sentence goes on: the phrases of clause_ends.tsv, and a day set apart."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.cues import read_cue
from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.attribution.vocabulary import COMMAS
from tawatur.languages.arabic.tables import phrase_classes


def clause_ends() -> dict[str, dict[str, tuple[tuple[str, ...], ...]]]:
    """Class -> first word -> phrases of clause_ends.tsv."""
    return phrase_classes("clause_ends.tsv")


def end_phrase(passage: Passage, at: int, kind: str) -> int:
    """The length in words of the phrase of that class of clause_ends.tsv at `at`; 0 if none stands there."""
    longest = 0
    for words in clause_ends()[kind].get(passage.form(at), ()):
        if passage.forms[at : at + len(words)] == words and at + len(words) <= passage.last:
            longest = max(longest, len(words))
    return longest


def another_day(passage: Passage, at: int) -> bool:
    """«… مقتل القائد، | وأمس الاثنين، نفى الوزير»: a day set apart, with a verb of saying in the past right behind it."""
    end = passage.time_end.get(at, at)
    if end == at or passage.forms[at][0] != "و" or passage.form(end) not in COMMAS:
        return False
    reading = read_cue(passage.form(end + 1))
    return reading is not None and reading.proclitics == 0 and reading.is_past()
