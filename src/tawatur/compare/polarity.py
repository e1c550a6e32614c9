"""Find who contradicts a point without a word of denial: «لم ينسحب أحد» beside «انسحبوا»."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tawatur.compare.units import Statement

_LEAST_SHARED = 0.6  # of the roots of the shorter
_MOST_MORE = 1  # words that a claim to the contrary may have and the denial not
_FRONT = 2  # words in which a negation turns the whole: «لا اتفاق», not «قصف … دون مراعاة للسكان»


def turned(members: Sequence[Statement]) -> frozenset[str]:
    """Keys of the claims of a point that assert what most of the others hold to be otherwise, or what others deny outright.

    «لم نقصف» stands with who denies «قصفوا», whatever the number of those who say so. Where as many say the one as the
    other, none is turned: nobody knows which way round the point is. Who says the contrary of what somebody denies
    («مفتوح» beside a denial of «مغلق») stands with him; words at two ends of a scale alone turned more claims wrongly
    than rightly.
    """
    plain = Counter(word for each in members for word in set(each.roots) - each.negated if word[0] != "@")
    negated = Counter(word for each in members for word in each.negated)
    deniers = [each for each in members if each.side == "denied"]
    denied = {word for each in deniers for word in set(each.roots) - each.negated}
    return frozenset(
        each.key
        for each in members
        if each.side == "asserted" and each.claim is not None
        if any(_is_contrary(each, denier) for denier in deniers)
        or any(
            (plain[word] > negated[word] or word in denied)
            and any(_speak_of_one(each, other, word) for other in members)
            for word in each.roots[:_FRONT]
            if word in each.negated
        )
    )


def _is_contrary(left: Statement, denier: Statement) -> bool:
    """Whether the left says of much the same things the other end of what is denied: "the port is open", not "shut"."""
    own, denied = ({end for _, end in each.ends} for each in (left, denier))
    scales = {scale for scale, end in own - denied if (scale, -end) in denied - own}
    if not scales:
        return False
    rest, other = (
        set(each.roots) - {root for root, (scale, _) in each.ends if scale in scales} for each in (left, denier)
    )
    return len(rest) <= len(other) + _MOST_MORE and len(rest & other) >= max(
        1, _LEAST_SHARED * min(len(rest), len(other))
    )


def _speak_of_one(left: Statement, right: Statement, word: str) -> bool:
    """Whether the right says with what the left says without, of much the same things: «لم يصلها» is no denial of «وصل غيرها»."""
    if word not in right.roots or word in right.negated:
        return False
    mine, other = set(left.roots), set(right.roots)
    return len(mine & other) >= _LEAST_SHARED * min(len(mine), len(other))
