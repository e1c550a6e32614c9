"""Read parts of a whole: «نصف مساحة», «ثلثا السكان», «ثلاثة أرباع», and the half behind a unit («شهر ونصف الشهر»)."""

from __future__ import annotations

from tawatur.languages.arabic.numbers import NumberWord, number_word
from tawatur.languages.arabic.quantities.counted import is_noun
from tawatur.languages.arabic.quantities.drafts import Draft, Line
from tawatur.languages.arabic.quantities.lexicon import Unit, excluded, units, words


def read_fraction(line: Line, at: int, word: NumberWord) -> Draft | None:
    """The part at token `at`; None if the word belongs to a name («نصف نهائي», «الربع الخالي»)."""
    after = line.form(at + 1)
    if after in excluded("part", "before"):
        return None
    if word.definite:
        announced = line.form(at - 1) in words("announces") and not word.cut
        return Draft(at, at + 1, word.cut, at, word.value, word.value, "percent", None) if announced else None
    if word.joined:
        return _half_more(line, at, word)
    unit = units().get(after) or units().get(after.removeprefix("ال"))
    if unit is not None and unit.kind != "share":
        return Draft(at, at + 2, word.cut, at, word.value, word.value, unit.name, at + 1)
    if not is_noun(after):
        return None
    return Draft(at, at + 2, word.cut, at, word.value, word.value, "percent", at + 1)


def _half_more(line: Line, at: int, word: NumberWord) -> Draft | None:
    """«شهر ونصف», «شهر ونصف الشهر»: one and a half of the unit before; a bare joined part is none."""
    unit = units().get(line.form(at - 1)) if at else None
    if unit is None or unit.kind == "share":
        return None
    return Draft(
        at - 1, past_repeated(line, at + 1, unit), 0, at - 1, 1 + word.value, 1 + word.value, unit.name, at - 1
    )


def past_repeated(line: Line, at: int, unit: Unit) -> int:
    """The token after a unit that is said again («شهر ونصف [الشهر]»), else `at`."""
    return at + 1 if units().get(line.form(at).removeprefix("ال")) == unit else at


def parts_of(line: Line, at: int) -> float | None:
    """What one part is where the token names parts: «ثلاثة [أرباع]»; None for any other word."""
    word = number_word(line.form(at))
    return word.value if word is not None and word.kind == "parts" and not word.cut and not word.definite else None
