"""The measures in bench/ as modules, for as long as a test wants them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench"


@contextmanager
def scripts() -> Iterator[None]:
    """Inside, what lies in bench/ can be imported by its bare name; outside, nothing of it stays loaded."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(BENCH))
        yield
    for path in BENCH.glob("*.py"):
        sys.modules.pop(path.stem, None)
