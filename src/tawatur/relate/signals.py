"""What speaks for agreement or contradiction in a pairing: all kinds of evidence, in one visible list."""

from __future__ import annotations

from collections.abc import Callable

from tawatur.relate.arguments import figures, names, order, places
from tawatur.relate.pairing import Pairing
from tawatur.relate.polarity import denial, opposites
from tawatur.relate.signal import Signal
from tawatur.relate.wording import overlap, shape, wording

SIGNALS: tuple[Callable[[Pairing], Signal], ...] = (
    overlap, shape, opposites, denial, figures, places, names, order, wording,
)  # fmt: skip


def find_signals(pairing: Pairing) -> tuple[Signal, ...]:
    """Every signal that has a feature other than 0, in the order of `SIGNALS`."""
    found = (signal(pairing) for signal in SIGNALS)
    kept = (each._replace(features={name: float(v) for name, v in each.features.items() if v}) for each in found)
    return tuple(each for each in kept if each.features)
