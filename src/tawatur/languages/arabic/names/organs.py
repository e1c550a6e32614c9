"""Tell by the nouns of a name whether it is that of an organ of a state («وزارة الداخلية») or of anything of its kind («القوات»)."""

from __future__ import annotations

from tawatur.languages.arabic.fold import fold
from tawatur.languages.arabic.names.keys import tidy
from tawatur.languages.arabic.names.kinds import GENERAL, OFFICE, ORGANIZATION, PLACE_HEAD, UNNAMED
from tawatur.languages.arabic.names.lexicon import look_up
from tawatur.languages.arabic.names.shipped import find_known
from tawatur.languages.arabic.tables import word_list
from tawatur.tables import organization_heads
from tawatur.tables.rows import Number

_KINDS = ORGANIZATION | PLACE_HEAD | OFFICE | UNNAMED | GENERAL
_OF_A_STATE = frozenset(("state", "justice"))
_LONGEST = 2  # words of an office: «المركز الإعلامي»


def state_organ(name: str) -> Number | None:
    """«s» for one organ of a state, «p» for a state's organs in general («السلطات»), None for everything else."""
    found = organization_heads(fold).longest(fold(name).split())
    numbers = {row.number for row in found.rows if row.kind in _OF_A_STATE} if found else set[Number]()
    return numbers.pop() if len(numbers) == 1 else None


def is_kind(name: str) -> bool:
    """Whether a name is one noun with its article that says what a thing is: «القوات», «المستشفى»; none of the tables."""
    forms = fold(tidy(name)).split()
    if len(forms) != 1 or not forms[0].startswith("ال"):
        return False
    known = find_known(forms, 0, forms[0])
    return bool(look_up(forms[0]).kinds & _KINDS) and (known is None or known.weak)


def served_by(name: str) -> str | None:
    """The folded name of the one for whom a body of this name speaks: «البرنامج» for «مكتب البرنامج»; None for a body of its own."""
    forms = fold(tidy(name)).split()
    for length in range(min(_LONGEST, len(forms) - 1), 0, -1):
        if " ".join(forms[:length]) in word_list("mouthpieces.txt"):
            rest = " ".join(forms[length:])
            return "ال" + rest[2:] if rest.startswith("لل") else rest.removeprefix("ل")
    return None
