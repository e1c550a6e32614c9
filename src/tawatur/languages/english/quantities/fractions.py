"""Read parts of a whole: «half of the victims», «a third of the city», «two-thirds of», «one in four residents»."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.languages.english.numbers import Number, form_at, number_at, part_words

_OF_ALL = frozenset(("the", "all", "its", "their", "his", "her", "our", "this", "these", "those"))
_OUT_OF = (("out", "of"), ("in",))
_ALONE = "half"  # other parts need their number: «a third of»
_MOST = 100  # «one in four», «nine out of ten»: of so many at most
_NO_PART = frozenset(("and", "first", "second", "other", "-"))  # «two and a half», «the first half of the match»


def fraction_at(forms: Sequence[str], at: int, number: Number | None) -> Number | None:
    """The part of a whole that begins at `at`, as a share of 1; it ends before the noun that is divided; None where none is.

    `number` is the one that begins there.
    """
    return _part(forms, at, number) or _out_of(forms, number)


def opens_part(form: str) -> bool:
    """Whether the form names a part («half», «two-thirds»)."""
    return form.rpartition("-")[2] in part_words()


def _part(forms: Sequence[str], at: int, number: Number | None) -> Number | None:
    """«half (of) the city», «a third of», «three quarters of», «two-thirds of»."""
    if at and forms[at - 1] in _NO_PART:
        return None
    count, name, end = _count_and_name(forms, at, number)
    share = count * part_words().get(name, 0.0)
    whole = _whole(forms, end, name == _ALONE) if 0 < share < 1 else 0
    return Number(whole, share, None, None, "") if whole else None


def _count_and_name(forms: Sequence[str], at: int, number: Number | None) -> tuple[float, str, int]:
    """How many parts, what they are called, and the index behind them."""
    if forms[at] in part_words():
        return float(forms[at] == _ALONE), forms[at], at + 1
    head, joined, name = forms[at].partition("-")
    if joined and name in part_words():
        count = number_at([head], 0)
        return count.value or 0 if count is not None else 0, name, at + 1
    if forms[at] == "a":
        return 1, form_at(forms, at + 1), at + 2
    if number is None:
        return 0, "", at + 1
    return number.value or 0, form_at(forms, number.end), number.end + 1


def _whole(forms: Sequence[str], at: int, bare: bool) -> int:
    """The index of the noun of which it is a part; 0 where none is named. `bare`: «half the city» needs no «of»."""
    of = forms[at : at + 1] == ["of"]
    at += of
    if not of and not (bare and at < len(forms) and forms[at] in _OF_ALL):
        return 0
    while at < len(forms) and forms[at] in _OF_ALL:
        at += 1
    return at if at < len(forms) and forms[at][0].isalpha() else 0


def _out_of(forms: Sequence[str], first: Number | None) -> Number | None:
    """«one in four residents», «nine out of ten people»."""
    if first is None or not first.value or first.sign:
        return None
    for words in _OUT_OF:
        behind = first.end + len(words)
        if tuple(forms[first.end : behind]) == words and behind < len(forms):
            second = number_at(forms, behind)
            if second is not None and second.value and first.value < second.value <= _MOST and not second.sign:
                return Number(second.end, first.value / second.value, None, None, "")
    return None
