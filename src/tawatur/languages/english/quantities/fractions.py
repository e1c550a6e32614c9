"""Read parts of a whole: «half of the victims», «a third of the city», «two-thirds of», «one in four residents»."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.languages.english.numbers import Number, number_at, part_words

_OF_ALL = frozenset(("the", "all", "its", "their", "his", "her", "our", "this", "these", "those"))
_OUT_OF = (("out", "of"), ("in",))
_ALONE = "half"  # other parts need their number: «a third of»
_MOST = 100  # «one in four», «nine out of ten»: of so many at most
_NO_PART = frozenset(("and", "first", "second", "other", "-"))  # «two and a half», «the first half of the match»


def fraction_at(forms: Sequence[str], at: int) -> Number | None:
    """The part of a whole that begins at `at`, as a share of 1; it ends before the noun that is divided; None where none is."""
    return _part(forms, at) or _out_of(forms, at)


def opens_part(form: str) -> bool:
    """Whether the form names a part («half», «two-thirds»)."""
    return form.rpartition("-")[2] in part_words()


def _part(forms: Sequence[str], at: int) -> Number | None:
    """«half (of) the city», «a third of», «three quarters of», «two-thirds of»."""
    if at and forms[at - 1] in _NO_PART:
        return None
    count, name, end = _count_and_name(forms, at)
    share = count * part_words().get(name, 0.0)
    whole = _whole(forms, end, name == _ALONE) if 0 < share < 1 else 0
    return Number(whole, share, None, None, "") if whole else None


def _count_and_name(forms: Sequence[str], at: int) -> tuple[float, str, int]:
    """How many parts, what they are called, and the index behind them."""
    if forms[at] in part_words():
        return float(forms[at] == _ALONE), forms[at], at + 1
    head, joined, name = forms[at].partition("-")
    if joined and name in part_words():
        number = number_at([head], 0)
        return number.value or 0 if number is not None else 0, name, at + 1
    number = number_at(forms, at) if forms[at] != "a" else None
    count, end = (number.value or 0, number.end) if number is not None else (float(forms[at] == "a"), at + 1)
    return count, forms[end] if end < len(forms) else "", end + 1


def _whole(forms: Sequence[str], at: int, bare: bool) -> int:
    """The index of the noun of which it is a part; 0 where none is named. `bare`: «half the city» needs no «of»."""
    of = forms[at : at + 1] == ["of"]
    at += of
    if not of and not (bare and at < len(forms) and forms[at] in _OF_ALL):
        return 0
    while at < len(forms) and forms[at] in _OF_ALL:
        at += 1
    return at if at < len(forms) and forms[at][0].isalpha() else 0


def _out_of(forms: Sequence[str], at: int) -> Number | None:
    """«one in four residents», «nine out of ten people»."""
    first = number_at(forms, at)
    if first is None or not first.value or first.sign:
        return None
    for words in _OUT_OF:
        behind = first.end + len(words)
        if tuple(forms[first.end : behind]) == words and behind < len(forms):
            second = number_at(forms, behind)
            if second is not None and second.value and first.value < second.value <= _MOST and not second.sign:
                return Number(second.end, first.value / second.value, None, None, "")
    return None
