"""What turns a statement around: words at two ends of a scale, and denials on one side."""

from __future__ import annotations

from tawatur.relate.pairing import Pairing, opposed
from tawatur.relate.signal import Signal, coverage, shown_on_both, shown_pairs, where


def opposites(pairing: Pairing) -> Signal:
    """Words at the two ends of a scale («ارتفع» / «تراجع»), neither or one of which has a counterpart of its own."""
    alone, half, turned = _opposed(pairing)
    same = [(match.left, match.right) for match in pairing.matches if pairing.left.words[match.left].ends]
    least = min(coverage(pairing))
    features = {
        "opposites": min(len(_places(alone)), 3),
        "any opposites": bool(alone),
        "opposites, rest covered": bool(alone) * least,
        "half opposites": min(len(_places(half)), 3),
        "any half opposites": bool(half),
        "opposites under negation": bool(turned),
        "same end": bool(same),
        "same end, no opposites": bool(same) and not alone and not half,
        **{f"scale: {scale}": 1 for scale, _, _ in alone},
        **{f"half scale: {scale}": 1 for scale, _, _ in half},
    }
    places = _places(alone or half or turned) or same
    return Signal("opposites", features, shown_pairs(pairing.left, pairing.right, places))


_Found = list[tuple[str, int, int]]  # scale, word on the left, word on the right


def _opposed(pairing: Pairing) -> tuple[_Found, _Found, _Found]:
    """Pairs of opposites that both stand alone, of which one does, and of which one is negated («لم يرتفع»)."""
    alone: _Found = []
    half: _Found = []
    turned: _Found = []
    ended = [where(side, lambda word: word.ends) for side in (pairing.left, pairing.right)]
    for a in ended[0]:
        for b in ended[1]:
            free = (a in pairing.left_only) + (b in pairing.right_only)
            kept = alone if free == 2 else half
            if (a in pairing.left.negated) != (b in pairing.right.negated):
                kept = turned
            elif not free:
                continue
            kept += ((scale, a, b) for scale in opposed(pairing.left.words[a], pairing.right.words[b]))
    return alone, half, turned


def _places(found: _Found) -> list[tuple[int, int]]:
    return sorted({(a, b) for _, a, b in found})


def denial(pairing: Pairing) -> Signal:
    """Words that turn what is said, on one side only, or before a word that stands without them on the other."""
    features: dict[str, float] = {}
    least = min(coverage(pairing))
    for kind in ("not", "undo", "doubt"):
        mine, other = (sum(kind in word.denies for word in side.words) for side in (pairing.left, pairing.right))
        features |= {
            f"left {kind}": mine > other,
            f"right {kind}": other > mine,
            f"both {kind}": mine == other > 0,
            f"left {kind}, rest covered": (mine > other) * least,
            f"right {kind}, rest covered": (other > mine) * least,
        }
    features["negated on one side"] = any(
        (match.left in pairing.left.negated) != (match.right in pairing.right.negated)
        and not pairing.left.words[match.left].plain
        for match in pairing.matches
    )
    left, right = (where(side, lambda word: word.denies) for side in (pairing.left, pairing.right))
    return Signal("denial", features, shown_on_both(pairing, left, right))
