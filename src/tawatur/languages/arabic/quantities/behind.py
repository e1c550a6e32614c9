"""Read numbers with their article, which stand behind what they count («السنوات الأربع», «الضحايا الـ3700») or are ordinals."""

from __future__ import annotations

from tawatur.languages.arabic.numbers import Number, number_word
from tawatur.languages.arabic.quantities.counted import is_noun
from tawatur.languages.arabic.quantities.drafts import Draft, Line
from tawatur.languages.arabic.quantities.lexicon import units, words

_PLURAL_ENDINGS = ("ات", "ين", "ون")
_OWNED = ("ها", "هم", "ه", "نا")


def read_behind_noun(line: Line, number: Number) -> Draft | None:
    """The noun before the number and the number; None where no noun in the plural stands there, or it is no such number."""
    at = number.first - 1 - (line.form(number.first - 1) == "ال")
    noun = line.form(at)
    if number.cut and not number.digits or number.scale > 1 or not _is_owned_or_definite(noun):
        return None
    if number.digits or number.low >= 20:
        if is_noun(line.form(number.end)) and not line.form(number.end).startswith("ال"):
            return None  # «خلال الـ24 ساعة»
        if not _is_plural(noun) and not (_is_plural(line.form(at - 1)) and noun.endswith(("ية", "ة"))):
            return None
    unit = units().get(noun.removeprefix("ال"))
    return Draft(at, number.end, 0, number.first, number.low, number.low, unit.name if unit is not None else None, at)


def is_ordinal_alike(line: Line, number: Number) -> bool:
    """«العشرين» without «من العمر» is the twentieth, «الدورة الـ23» no count, and «المليون» alone no number."""
    after = line.form(number.end)
    if after == "من" and line.form(number.end + 1).startswith(("العمر", "عمر")):
        return False
    if number.digits:
        before = line.form(number.first - 1 - (line.form(number.first - 1) == "ال"))
        return number.low <= 100 and before.startswith("ال") and not (is_noun(after) and not after.startswith("ال"))
    word = number_word(line.form(number.first))
    return word is not None and word.kind in ("ten", "scale", "hundred") and not is_noun(after)


def _is_owned_or_definite(noun: str) -> bool:
    if noun.startswith("ال"):
        return len(noun) > 4 and is_noun(noun)
    return len(noun) > 4 and noun.endswith(_OWNED) and is_noun(noun)


def _is_plural(noun: str) -> bool:
    unit = units().get(noun.removeprefix("ال"))
    if unit is not None and noun.removeprefix("ال") not in ("سنة", "عام", "يوم", "شهر", "ساعة", "دقيقة"):
        return True
    return noun.endswith(_PLURAL_ENDINGS) or noun in words("plural") or noun.startswith("الا") and len(noun) > 5
