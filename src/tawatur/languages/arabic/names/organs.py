"""Tell by the noun that opens a body's name whether it is an organ of a state: «وزارة الداخلية», «السلطات الأمنية»."""

from __future__ import annotations

from tawatur.languages.arabic.fold import fold
from tawatur.tables import organization_heads
from tawatur.tables.rows import Number

_OF_A_STATE = frozenset(("state", "justice"))


def state_organ(name: str) -> Number | None:
    """«s» for one organ of a state, «p» for a state's organs in general («السلطات»), None for everything else."""
    found = organization_heads(fold).longest(fold(name).split())
    numbers = {row.number for row in found.rows if row.kind in _OF_A_STATE} if found else set[Number]()
    return numbers.pop() if len(numbers) == 1 else None
