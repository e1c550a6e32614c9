"""Whether two statements speak of the same figures, times, countries and names, and in the same parts."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.relate.pairing import SAME_ROOT, SAME_STEM, Match, Pairing
from tawatur.relate.signal import Signal, coverage, shown_on_both, shown_pairs, where
from tawatur.relate.statement import Statement, compatible

_BESIDE = 3  # words between a verb and the last of its subject or object that is looked at


def figures(pairing: Pairing) -> Signal:
    """Figures that agree or include one another, or that cannot both be so."""
    left, right = pairing.left.quantities, pairing.right.quantities
    open_left = [each for each in left if not any(compatible(each, other) for other in right)]
    open_right = [each for each in right if not any(compatible(each, other) for other in left)]
    dates_left, dates_right = (
        {each.value for each in side.times if each.value} for side in (pairing.left, pairing.right)
    )
    features = {
        "other figure": bool(open_left) and bool(open_right),
        "same figures": bool(left) and bool(right) and not open_left and not open_right,
        "some figures": bool(open_left or open_right) and (len(open_left) < len(left)),
        "figure left out": bool(open_left) and not right,
        "new figure": bool(open_right) and not left,
        "other figure, rest covered": bool(open_left and open_right) * min(coverage(pairing)),
        "other time": bool(dates_left - dates_right) and bool(dates_right - dates_left),
        "same time": bool(dates_left & dates_right),
    }
    texts = ("، ".join(each.text for each in side) or "-" for side in (open_left or left, open_right or right))
    return Signal("figures", features, " / ".join(texts))


def places(pairing: Pairing) -> Signal:
    """Another country: one that only this side names, and one that only the other names."""
    left, right = ({word.place for word in side.words if word.place} for side in (pairing.left, pairing.right))
    features = {
        "other country": bool(left - right) and bool(right - left),
        "new country": bool(right - left) and not left - right,
        "country left out": bool(left - right) and not right - left,
        "same countries": bool(left) and left == right,
    }
    shown = (where(side, lambda word: word.place) for side in (pairing.left, pairing.right))
    return Signal("countries", features, shown_on_both(pairing, *shown))


def names(pairing: Pairing) -> Signal:
    """Another person, organisation or place, by the names that have no counterpart."""
    features: dict[str, float] = {}
    for kind in ("person", "organization", "place"):
        left = _strangers(pairing.left, pairing.right, pairing.left_only, kind)
        right = _strangers(pairing.right, pairing.left, pairing.right_only, kind)
        features |= {
            f"other {kind}": bool(left) and bool(right),
            f"new {kind}": bool(right) and not left,
            f"{kind} left out": bool(left) and not right,
        }
    return Signal("names", features, shown_on_both(pairing, *_names_alone(pairing)))


def _names_alone(pairing: Pairing) -> tuple[list[int], list[int]]:
    """The words of names that have no counterpart."""
    left, right = (
        [number for each in side.names for number in each.words if number in alone]
        for side, alone in ((pairing.left, pairing.left_only), (pairing.right, pairing.right_only))
    )
    return left, right


def _strangers(statement: Statement, other: Statement, alone: Sequence[int], kind: str) -> list[str]:
    keys = {each.key for each in other.names}
    return [
        each.key
        for each in statement.names
        if each.kind == kind and each.key not in keys and any(number in alone for number in each.words)
    ]


def order(pairing: Pairing) -> Signal:
    """Words that change places: «كندا تشتكي أميركا» / «أميركا تشتكي كندا»."""
    sure = [m for m in pairing.matches if m.sureness >= SAME_ROOT and not pairing.left.words[m.left].plain]
    crossed = [(one, two) for place, one in enumerate(sure) for two in sure[place + 1 :] if one.right > two.right]
    share = 2 * len(crossed) / (len(sure) * (len(sure) - 1)) if len(sure) > 1 else 0.0
    swapped = [
        (one, two)
        for one, two in crossed
        if (a := pairing.left.words[one.left].place) and (b := pairing.left.words[two.left].place) and a != b
    ]
    least = min(coverage(pairing))
    features = {
        "turned around": share,
        "turned around, rest covered": share * least,
        "countries change places": bool(swapped),
        "countries change places, rest covered": bool(swapped) * least,
        "names change sides": bool(sides := _sides_changed(pairing, sure)),
        "names change sides, rest covered": bool(sides) * least,
    }
    shown = (
        [(one.left, two.left) for one, two in swapped] or sides or [(one.left, two.left) for one, two in crossed[:1]]
    )
    return Signal("order", features, shown_pairs(pairing.left, pairing.left, shown))


def _sides_changed(pairing: Pairing, matches: Sequence[Match]) -> list[tuple[int, int]]:
    """Two names beside a word, each on the other side of it in the other statement: «كندا تشتكي أميركا».

    «تعاد الرسائل من قبل البلدية» is no such change: the words between tell who does it.
    """
    words = pairing.left.words
    names = {number for each in pairing.left.names for number in each.words}
    names |= {number for number, word in enumerate(words) if word.place}
    for pivot in matches:
        if pivot.sureness < SAME_STEM or pivot.left in names:
            continue
        near = [
            m
            for m in matches
            if m.left in names and 0 < abs(m.left - pivot.left) <= _BESIDE and abs(m.right - pivot.right) <= _BESIDE
        ]
        before = [m for m in near if m.left < pivot.left and m.right > pivot.right]
        behind = [m for m in near if m.left > pivot.left and m.right < pivot.right]
        between = pairing.right.words[pivot.right + 1 : min((m.right for m in before), default=0)]
        if before and behind and not any(word.plain for word in between):
            return [(before[0].left, behind[0].left)]
    return []
