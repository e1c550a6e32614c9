"""What is said in the same words counts once, however many outlets print it."""

from __future__ import annotations

from tawatur.compare.naming import Identities
from tawatur.compare.units import Statement, statements
from tawatur.compare.wordings import link_wordings
from tawatur.model import Verdict
from tests.compare.told import reading

COPIED = "أعلنت البلدية إغلاق جسر النهر القديم أمام الشاحنات الثقيلة"
OTHER = "وقالت الشرطة إن الشاحنات الثقيلة تمر من طريق الجبل"
FAR = "وأكد سائقون أن طريق الجبل مسدود بالثلوج"


def numbered(*texts: str) -> dict[str, Statement]:
    """The statements of texts that hold one each, by the number of their text."""
    readings = [reading(f"الضفاف {number}", f"{text}.") for number, text in enumerate(texts)]
    number_of = {each.document.article.id: str(number) for number, each in enumerate(readings)}
    return {number_of[each.article]: each for each in statements(readings, Identities(readings)) if each.claim}


LIKENESS = {("0", "1"): 1.0, ("0", "2"): 1.0, ("1", "2"): 1.0, ("3", "4"): 0.45} | {(n, "3"): 0.5 for n in "012"}


def test_copies_weigh_once_against_what_others_say() -> None:
    units = numbered(COPIED, COPIED, COPIED, OTHER, FAR)
    assert link_wordings(units, LIKENESS, 0.2, []) == [("0", "1", "2", "3", "4")]


def test_other_numbers_are_another_wording() -> None:
    texts = [f"أعلنت البلدية إغلاق {number} جسور على النهر القديم أمام الشاحنات" for number in (3, 4, 5)]
    assert link_wordings(numbered(*texts, OTHER, FAR), LIKENESS, 0.2, []) == [("0", "1", "2", "3"), ("4",)]


def test_a_denial_in_the_same_words_is_another_wording() -> None:
    units = numbered(COPIED, COPIED.replace("أعلنت", "نفت"))
    assert link_wordings(units, {("0", "1"): 0.1}, 0.2, []) == [("0",), ("1",)]


def test_what_a_person_keeps_apart_stays_apart_in_the_same_words() -> None:
    units = numbered(COPIED, COPIED)
    assert link_wordings(units, {("0", "1"): 1.0}, 0.2, []) == [("0", "1")]
    assert link_wordings(units, {("0", "1"): 1.0}, 0.2, [Verdict("0", "1", same=False)]) == [("0",), ("1",)]
