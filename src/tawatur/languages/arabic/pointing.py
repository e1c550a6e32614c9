"""Tell whether a content names what was said right before it and says nothing of its own: «كل هذه الاتهامات»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from tawatur.languages.arabic.fold import fold
from tawatur.languages.arabic.tables import records
from tawatur.model import Token

_WITHIN = 3  # tokens: «كل», «صحة» and «جميع» may stand before «هذه»


def points_back(tokens: Sequence[Token]) -> bool:
    """Whether words such as «هذه الاتهامات» stand at the beginning of these tokens."""
    forms = [token.form for token in tokens[: _WITHIN + 1]]
    back, said = _table()
    return any(one.removeprefix("ب") in back and two in said for one, two in pairwise(forms))


@cache
def _table() -> tuple[frozenset[str], frozenset[str]]:
    rows = [record for _, record in records("pointing_back.tsv")]
    back, said = (
        frozenset(fold(word) for row in rows for word in row[column].split("|")) for column in ("back", "said")
    )
    return back, said
