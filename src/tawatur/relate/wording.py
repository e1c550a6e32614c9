"""How much the words and the form of two statements have in common, and which words stand alone."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tawatur.model import Sense
from tawatur.relate.pairing import SAME_ROOT, SAME_STEM, Pairing
from tawatur.relate.signal import BASE, Signal, coverage, shown, shown_on_both

_FEW = 5  # counts above it are one
# The features that name a word, a group or a scale begin with one of these.
LEXICAL = ("left: ", "right: ", "left group: ", "right group: ", "groups: ", "left end: ", "right end: ")


def overlap(pairing: Pairing) -> Signal:
    """How much of each statement the other has, and how surely."""
    left, right = coverage(pairing)
    sure = [match for match in pairing.matches if match.sureness >= SAME_STEM]
    features = {
        BASE: 1.0,
        "left covered": left,
        "right covered": right,
        "least covered": min(left, right),
        "most covered": max(left, right),
        "right covered, squared": right * right,
        "both covered": left * right,
        "sure matches": len(sure) / max(1, len(pairing.matches)),
        "unsure matches": sum(match.sureness < SAME_ROOT for match in pairing.matches) / 4,
        f"left alone: {min(len(pairing.left_only), _FEW)}": 1,
        f"right alone: {min(len(pairing.right_only), _FEW)}": 1,
        f"alone: {min(len(pairing.left_only), 4)} / {min(len(pairing.right_only), 4)}": 1,
    }
    return Signal("words", features, shown(pairing.left, (match.left for match in pairing.matches)))


def shape(pairing: Pairing) -> Signal:
    """Length, and the words that both begin and end with."""
    left, right = pairing.left.words, pairing.right.words
    begin = _common(left, right)
    end = min(_common(left[::-1], right[::-1]), min(len(left), len(right)) - begin)
    frame = (begin + end) / max(len(left), len(right), 1)
    first = {match.left: match.right for match in pairing.matches}.get(0)
    features = {
        "length ratio": math.log((len(right) + 1) / (len(left) + 1)),
        "left length": len(left) / 15,
        "right length": len(right) / 15,
        "same beginning": begin / max(1, len(left)),
        "same end": end / max(1, len(left)),
        "same frame": frame,
        "same frame, same length": frame * (len(left) == len(right)),
        "same first word": first == 0,
        "left first word alone": 0 in pairing.left_only,
        "right first word alone": 0 in pairing.right_only,
    }
    return Signal("form", features, f"{len(left)} / {len(right)}")


def _common(left: Sequence[Sense], right: Sequence[Sense]) -> int:
    """How many words both begin with, by their stems."""
    number = 0
    while number < min(len(left), len(right)) and left[number].stem == right[number].stem:
        number += 1
    return number


def wording(pairing: Pairing) -> Signal:
    """Which words stand alone: some are typical of a headline turned around."""
    left = [pairing.left.words[number] for number in pairing.left_only]
    right = [pairing.right.words[number] for number in pairing.right_only]
    matched = {match.right for match in pairing.matches}
    loose = [word for number, word in enumerate(pairing.right.words) if word.plain and number not in matched]
    groups_left, groups_right = ({group for word in side for group in word.groups} for side in (left, right))
    ends_left, ends_right = ({end for word in side for end in word.ends} for side in (left, right))
    features = {
        **{f"left: {word.stem}": 1 for word in left},
        **{f"right: {word.stem}": 1 for word in (*right, *loose)},
        **{f"left group: {group}": 1 for group in groups_left},
        **{f"right group: {group}": 1 for group in groups_right},
        **{f"groups: {one} / {two}": 1 for one in groups_left for two in groups_right},
        **{f"left end: {scale} {end}": 1 for scale, end in ends_left},
        **{f"right end: {scale} {end}": 1 for scale, end in ends_right},
        "ends left alone": len(ends_left) / 6,
        "ends right alone": len(ends_right) / 6,
    }
    return Signal("words alone", features, shown_on_both(pairing, pairing.left_only, pairing.right_only))
