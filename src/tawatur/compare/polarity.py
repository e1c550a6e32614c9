"""Find who contradicts a point without a word of denial: «لم ينسحب أحد» beside «انسحبوا»."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tawatur.compare.units import Statement

_FRONT = 2  # words in which a negation turns the whole: «لا اتفاق», not «قصف … دون مراعاة للسكان»


def turned(members: Sequence[Statement]) -> frozenset[str]:
    """Keys of the claims of a point that assert what most of the others hold to be otherwise.

    Where as many say the one as the other, none is turned: nobody knows which way round the point is. Words at two ends
    of a scale were tried too («مفتوح» / «مغلق») and turned more claims wrongly than rightly.
    """
    plain = Counter(word for each in members for word in set(each.roots) - each.negated if word[0] != "@")
    negated = Counter(word for each in members for word in each.negated)
    return frozenset(
        each.key
        for each in members
        if each.side == "asserted" and each.claim is not None
        if any(plain[word] > negated[word] for word in each.roots[:_FRONT] if word in each.negated)
    )
