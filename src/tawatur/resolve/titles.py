"""Tell how well a definite title fits somebody who was named or described before."""

from __future__ import annotations

from tawatur.model import General

_STATE = ":"  # in the identifier of a state, and in no word
_RELATING = "ي"  # at the end of adjectives that relate to something


def fits(
    head: str, keys: frozenset[str], known: frozenset[str], general: General, person: bool, anonymous: bool
) -> float:
    """How well a title with this head and these words fits one whose role or description has the words `known`; 0: not.

    «الرئيس التركي» does not fit «رئيس الوزراء»: where the title says more than its head, one word more has to be shared.
    """
    of_one, of_other = ({key for key in each if _STATE in key} for each in (keys, known))
    if of_one and of_other and of_one.isdisjoint(of_other):
        return 0  # «وزير الخارجية الأمريكي» is not the Russian one
    words = {_plain(key) for key in keys - of_one}
    theirs = {_plain(key) for key in known - of_other}
    first = _plain(head)
    shared = len(words & theirs - {first})
    more = len(words) > 1
    if first in theirs:
        field = any(not word.endswith(_RELATING) for word in words - theirs)  # «مدير الوكالة الإخبارية» may say it anew
        apart = shared < 2 and field and len(theirs - words) > len(of_other - of_one)
        if apart and person and not anonymous and general < General.PERSON:
            return 0  # «رئيس لجنة الصحة» is not that of another committee
        return 3 + shared if shared or not more or len(theirs) == 1 else 0
    if not person:
        return 0
    if shared:  # «المسؤول التركي»; «المحلل في مجموعة كذا» is not the broker of another
        return 1 + shared if general and not anonymous and shared == len(words) - 1 else 0
    return (0.5 if more else 1) if general == General.PERSON and not (anonymous and more) else 0


def _plain(key: str) -> str:
    """«الأممية» as «الأممي»."""
    return key[:-1] if key.endswith("يه") else key
