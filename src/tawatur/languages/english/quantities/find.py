"""Find the quantities of English tokens: number, bound, unit, and what is counted."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from tawatur.languages.english.attribution.lexicon import word_letter
from tawatur.languages.english.numbers import Number, form_at, number_at, number_words, some_words
from tawatur.languages.english.quantities.fates import People, read_fate
from tawatur.languages.english.quantities.fractions import fraction_at, opens_part
from tawatur.languages.english.quantities.lexicon import SIGNS, bounds, groups, outcomes, units
from tawatur.languages.english.tables import word_class
from tawatur.languages.remembering import remembered
from tawatur.model import Quantity, TimeExpression, Token, forms_of

_LINE_ENDS = re.compile(r"\n\s*(?=\S)")
_START = itemgetter(0)  # where a token begins
_OPENS = frozenset("0123456789$€£")
_ONE = frozenset(("a", "an"))
_BACK = 12  # tokens to whom «them» means
_NOUN_REACH = 3
_HOURS = frozenset(("a.m.", "p.m.", "am", "pm", "o'clock"))
_NO_COUNT = frozenset(("one",))  # «one of the», «no one»: a pronoun unless a noun stands behind it


class _Counted(NamedTuple):
    end: int
    unit: str | None
    of: str | None


def find_quantities(text: str, tokens: Sequence[Token], times: Sequence[TimeExpression]) -> list[Quantity]:
    """Quantities in order, none of which lies inside a time."""
    taken = {offset for time in times for offset in range(time.start, time.end)}
    found: list[Quantity] = []
    for line in _lines(text, tokens):
        _read_line(text, line, taken, found)
    return found


def _lines(text: str, tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The tokens of each line: «Strike kills 43» is a headline, and counts nothing of the line below it."""
    first = 0
    for line in _LINE_ENDS.finditer(text, tokens[0].start if tokens else 0):
        at = bisect_left(tokens, line.end(), first, key=_START)
        if at > first and not text[line.end()].islower():
            yield tokens[first:at]
            first = at
    yield tokens[first:]


def _read_line(text: str, tokens: Sequence[Token], taken: Container[int], found: list[Quantity]) -> None:
    """Add the quantities of a line to those `found` before it."""
    forms = forms_of(tokens)
    end = 0
    for at in [at for at, form in enumerate(forms) if _may_count(form) or form in _ONE and _is_scaled(forms, at + 1)]:
        if at < end or tokens[at].start in taken:
            continue
        number = number_at(forms, at)
        if (part := fraction_at(forms, at, number)) is not None:
            quantity, end = _share_of(text, tokens, forms, at, part)
        elif number is not None:
            quantity, end = _read(text, tokens, forms, at, number, found[-1] if found else None)
        else:
            continue
        if quantity is not None:
            if found and _listed(text, found[-1], quantity):
                found[-1] = found[-1]._replace(fate=quantity.fate)
            found.append(quantity)


def _is_scaled(forms: Sequence[str], at: int) -> bool:
    """«a | dozen», «a | third», «a | few dozen»."""
    return at < len(forms) and _may_count(forms[at])


@remembered
def _may_count(form: str) -> bool:
    """Whether a number may begin with the form, besides «a» and «an»."""
    named = form in number_words() or form in some_words() or opens_part(form)
    return named or form[0] in _OPENS or form.partition("-")[0] in number_words()


def _listed(text: str, before: Quantity, quantity: Quantity) -> bool:
    """Whether what became of the people counted holds for those before them: «12 rebels | and 3 civilians were killed»."""
    if quantity.fate is None or quantity.part or before.fate is not None or before.group is None:
        return False
    return text[before.end : quantity.start].strip() in ("and", ",")


def _read(
    text: str, tokens: Sequence[Token], forms: list[str], at: int, number: Number, before: Quantity | None
) -> tuple[Quantity | None, int]:
    """The quantity at `at`, and where to go on; None for a number that counts nothing (an address, a score)."""
    number, end = _ranged(forms, at, number)
    more = (
        2 if tuple(forms[end : end + 2]) in (("or", "more"), ("or", "fewer"), ("or", "less")) else 0
    )  # «30 or more rifles»
    counted = _counted(text, tokens, forms, end + more, number)
    if (
        counted.of in _HOURS
        or forms[at] in _NO_COUNT
        and (counted.of is None and counted.unit is None or forms[at + 1 : at + 2] == ["of"])
    ):
        return None, end
    bound, start = _bound(forms, at, end)
    if bound == "most" and _is_toll_up_to(forms, start, at):
        bound, start = None, at
    behind = form_at(forms, counted.end)
    of = counted.of or (behind if behind in outcomes() else None)
    of_people = counted.unit is None and not number.sign and of not in word_class("thing")
    fate, part = read_fate(forms, People(start, at, counted.end, of), before) if of_people else (None, False)
    if counted.unit is None and of is None and fate is None and number.sign == "":
        return None, end
    value, low, high = _bounded(number, bound, 100 if counted.unit == "percent" else 1)
    span = tokens[start].start, tokens[counted.end - 1].end
    whom = _antecedent(forms, at, counted.end) if of in (None, "them") else of
    group = groups().get(whom or "") if of_people else None
    return Quantity(*span, text[slice(*span)], value, low, high, counted.unit, of, fate, group, part), max(
        counted.end, end
    )


def _share_of(
    text: str, tokens: Sequence[Token], forms: list[str], at: int, part: Number
) -> tuple[Quantity | None, int]:
    """The quantity of a part of a whole, as a share of what is divided; None where no noun tells what that is."""
    noun = _noun(forms, part.end)
    if noun is None:
        return None, part.end
    bound, start = _bound(forms, at, noun + 1)
    span = tokens[start].start, tokens[noun].end
    return Quantity(*span, text[slice(*span)], *_bounded(part, bound, 1), "percent", forms[noun]), noun + 1


def _is_toll_up_to(forms: list[str], start: int, at: int) -> bool:
    """«Death toll in raid | up to 21»: what it rose to, and no bound."""
    return forms[start:at] == ["up", "to"] and not word_class("tally").isdisjoint(forms[max(0, start - _BACK) : start])


def _antecedent(forms: list[str], at: int, end: int) -> str:
    """Whom «them» means of «struck a base of foreign fighters, killing 40 of | them»; "" elsewhere."""
    if forms[end : end + 2] != ["of", "them"] and forms[end - 1] != "them":
        return ""
    return next((form for form in reversed(forms[max(0, at - _BACK) : at]) if form in groups()), "")


def _bounded(number: Number, bound: str | None, of: int) -> tuple[float | None, float | None, float | None]:
    """Value, low and high as shares `of` so many; a number that is a bound has no value of its own."""
    low = number.value if bound == "least" and number.value is not None else number.low
    high = number.value if bound == "most" and number.value is not None else number.high
    value = None if bound in ("least", "most") and number.value is not None else number.value
    return _share(value, of), _share(low, of), _share(high, of)


def _share(number: float | None, of: int) -> float | None:
    return number / of if number is not None else None


def _ranged(forms: list[str], at: int, number: Number) -> tuple[Number, int]:
    """«20 to 30», «between 20 and 30», «20-30» (one token or three)."""
    end = number.end
    joined = form_at(forms, end)
    between = at > 0 and forms[at - 1] == "between" and joined == "and"
    if end + 1 < len(forms) and (between or joined in ("to", "-", "–", "or")):
        other = number_at(forms, end + 1)
        if other is not None and other.value is not None and number.value is not None and other.value > number.value:
            return Number(other.end, None, number.value, other.value, number.sign or other.sign), other.end
    return number, end


def _counted(text: str, tokens: Sequence[Token], forms: list[str], end: int, number: Number) -> _Counted:
    """The unit or the noun behind a number, adjectives passed over."""
    two = " ".join(forms[end : end + 2]) if end + 1 < len(forms) else ""
    form = form_at(forms, end)
    if two in units() or form in units():
        length = 2 if two in units() else 1
        unit, kind = units()[two if length == 2 else form]
        whole = (
            forms[end + 2] if kind == "share" and forms[end + 1 : end + 2] == ["of"] and end + 2 < len(forms) else None
        )
        if whole in ("the", "all", "its", "their") and end + 3 < len(forms):
            whole = forms[end + 3]
        return _Counted(end + length, unit, whole)
    if number.sign:
        return _Counted(end, SIGNS[number.sign], None)
    begin = end + 1 if form == "of" and number.value is None else end
    last = _noun(forms, begin)
    if last is None and begin > end and form_at(forms, begin) in outcomes():
        return _Counted(begin + 1, None, forms[begin])  # «scores of | martyrs»
    if last is None:
        return _Counted(end, None, None)
    return _Counted(last + 1, None, forms[last])


def _noun(forms: Sequence[str], begin: int) -> int | None:
    """The index of the noun behind `begin`, adjectives passed over; None where none stands."""
    last = None
    for at in range(begin, min(begin + _NOUN_REACH, len(forms))):
        letter = word_letter(forms[at])
        if letter == "v" and last is not None and forms[last].endswith("s"):  # «two airstrikes | hit»
            break
        if letter in "nv" and forms[at] not in outcomes():
            last = at
        elif forms[at] in ("other", "more", "others"):
            last = last if last is not None else at
        elif not (letter in "RV" and forms[at] not in outcomes() and at == begin):
            break
    return last


def _bound(forms: list[str], at: int, end: int) -> tuple[str | None, int]:
    """What a phrase before or behind the number makes of it, and where the quantity begins."""
    for words, bound in bounds("before").get(forms[at - 1], ()) if at > 0 else ():
        first = at - len(words)
        if first >= 0 and tuple(forms[first:at]) == words:
            return bound, first if bound != "about" else at
    for index in (end, end + 1, end + 2):
        for words, bound in bounds("behind").get(forms[index], ()) if index < len(forms) else ():
            if tuple(forms[index : index + len(words)]) == words:
                return bound, at
    return None, at
