"""Find the word for blame behind a verb that lays it: «حمل الحكومة | مسؤولية…», «ألقى | باللوم على…»."""

from __future__ import annotations

import re

from tawatur.languages.arabic.attribution.passage import Passage

_BLAME = re.compile("ب?(?:ال)?مس[ؤئ]ولي[ةت]|ب?اللوم|ب?اللائمة|(?:تبعات|تبعة|عواقب|وزر|فشل)$")
_WITHIN = 25


def blame_behind(passage: Passage, at: int) -> int | None:
    """The index of the blame behind the verb at `at`; None where none stands."""
    last = min(at + _WITHIN, passage.last)
    return next((k for k in range(at + 1, last) if _BLAME.match(passage.forms[k])), None)
