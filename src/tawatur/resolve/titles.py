"""Tell how well a definite title fits somebody who was named or described before."""

from __future__ import annotations


def fits(head: str, keys: frozenset[str], known: frozenset[str], general: int, person: bool, anonymous: bool) -> float:
    """How well a title with this head and these words fits one whose role or description has the words `known`; 0: not.

    `general`: 1 for a head that points back («المبعوث الأممي»), 2 for one that fits any person («المسؤول»). «الرئيس
    التركي» does not fit «رئيس الوزراء»: where the title says more than its head, one word more has to be shared.
    """
    words = {_plain(key) for key in keys}
    theirs = {_plain(key) for key in known}
    first = _plain(head)
    shared = len(words & theirs - {first})
    more = len(words) > 1
    if first in theirs:
        return 3 + shared if shared or not more or len(theirs) == 1 else 0
    if not person:
        return 0
    if shared:  # «المسؤول التركي»; «المحلل في مجموعة كذا» is not the broker of another
        return 1 + shared if general and not anonymous and shared == len(words) - 1 else 0
    return (0.5 if more else 1) if general == 2 and not (anonymous and more) else 0


def _plain(key: str) -> str:
    """«الأممية» as «الأممي»."""
    return key[:-1] if key.endswith("يه") else key
