"""Read duals as two: «شخصين», «قريتين», «مجلسي السيادة والوزراء», «مسلحَين» where the vowel is written."""

from __future__ import annotations

import re

from tawatur.languages.arabic.numbers import number_word
from tawatur.languages.arabic.quantities.counted import is_noun
from tawatur.languages.arabic.quantities.drafts import Draft, Line
from tawatur.languages.arabic.quantities.fractions import past_repeated
from tawatur.languages.arabic.quantities.lexicon import Dual, trigger, units

_DUAL_ENDING = ("ين", "ان")
# The vowel that tells «مسلحَين» two from «مسلحِين» many, or the sukun that stands for it («المدينتيْن»).
_WRITTEN = re.compile("\u064e\u064a\u0652?\u0646|\u064a\u0652\u0646")


def read_dual(line: Line, at: int, dual: Dual) -> Draft | None:
    """The dual at token `at` with an adjective in the dual behind it; None where it may be a plural."""
    if dual.construct:
        return _read_construct(line, at, dual)
    if dual.plural_alike and not _WRITTEN.search(line.raw(at)):
        return None
    if line.form(at - 1)[-2:] in _DUAL_ENDING and line.form(at - 1)[:2] == line.form(at)[:2] == "ال":
        return None  # «المحللان السياسيان»: the second only describes the first
    unit = units().get(dual.noun)
    end = at + 1
    part = number_word(line.form(end))
    if unit is not None and part is not None and part.kind == "part" and part.joined and not part.definite:
        value = 2.0 + part.value  # «سنتين ونصف»
        return Draft(at, past_repeated(line, end + 1, unit), dual.cut, at, value, value, unit.name, at)
    after = line.form(end)
    if dual.definite or after[:2] != "ال":
        if after[-2:] in _DUAL_ENDING and len(after) > 4 and is_noun(after) and (after[:2] == "ال") == dual.definite:
            end += 1
    if line.form(end).removeprefix("ال") in ("اثنين", "اثنان", "اثنتين", "اثنتان"):
        end += 1
    return Draft(at, end, dual.cut, at, 2.0, 2.0, unit.name if unit is not None else None, at)


def _read_construct(line: Line, at: int, dual: Dual) -> Draft | None:
    """«محافظتي حلب وإدلب»: two only if two names follow; else it is «my» («مدينتي») or an adjective («شخصي»)."""
    first, second = line.form(at + 1), line.form(at + 2)
    if not is_noun(first) or trigger(first) is not None:
        return None
    for step in (2, 3):
        second = line.form(at + step)
        if second in ("و", "") or not second[:1].isalpha():
            return Draft(at, at + 1, dual.cut, at, 2.0, 2.0, None, at) if second == "و" else None
        if second[0] == "و" and len(second) > 3:
            return Draft(at, at + 1, dual.cut, at, 2.0, 2.0, None, at)
    return None
