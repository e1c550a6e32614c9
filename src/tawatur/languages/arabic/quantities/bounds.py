"""Find what makes a number a bound: «أكثر من 20», «30 قتيلا على الأقل»."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.languages.arabic.quantities.lexicon import Bound, bounds

_PASSED_OVER = frozenset(("نحو", "حوالي", "ال", "«", '"', "“", "("))
_ENDS_PHRASE = frozenset('.،,؛;:!؟?)»”"')
_WORDS_BETWEEN = 2


def said_bound(forms: Sequence[str], first: int, end: int) -> Bound | None:
    """`least` or `most` as said before token `first` or after token `end`; None where the number is no bound."""
    at = first - 1
    while at >= 0 and forms[at] in _PASSED_OVER:
        at -= 1
    for words, bound in bounds("before").get(forms[at], ()) if at >= 0 else ():
        if tuple(forms[max(at - len(words) + 1, 0) : at + 1]) == words:
            return bound
    after = bounds("after")
    if end + 1 < len(forms) and forms[end] == "،" and forms[end + 1] == "على":
        end += 1  # «5 أشخاص، على الأقل»
    for start in range(end, min(end + _WORDS_BETWEEN + 1, len(forms))):
        for words, bound in after.get(forms[start], ()):
            if tuple(forms[start : start + len(words)]) == words:
                return bound
        if forms[start] in _ENDS_PHRASE:
            break
    return None
