"""Long work is counted on a terminal; what is written stays readable."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable

import pytest

from tawatur.cli.failures import Failures
from tawatur.cli.progress import Progress
from tawatur.errors import ReadError


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("time.monotonic", clock)
    return clock


def shown(monkeypatch: pytest.MonkeyPatch, work: Callable[[], None], stream: io.StringIO | None = None) -> str:
    stream = stream or Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    work()
    return stream.getvalue()


def test_count_begins_after_a_second_and_is_taken_away(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:
    def work() -> None:
        with Progress("reading") as progress:
            for _ in range(30):
                clock.now += 0.05
                progress.advance()

    assert shown(monkeypatch, work) == "\rreading 20 … \rreading 24 … \rreading 28 … \r\x1b[K"


def test_nothing_is_written_to_a_file(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:
    def work() -> None:
        with Progress("reading") as progress:
            clock.now += 60
            progress.advance()
            progress.say("comparing")

    assert shown(monkeypatch, work, io.StringIO()) == ""


def test_failure_gets_a_line_of_its_own(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:
    def work() -> None:
        with Progress("reading") as progress:
            clock.now += 2
            progress.advance()
            assert list(Failures().passed([ReadError("b.html", "is empty"), 1], progress)) == [1]

    assert shown(monkeypatch, work).startswith("\rreading 1 … \r\x1b[Ktawatur: b.html: is empty\n")


def test_what_cannot_be_counted_is_said_in_its_place(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:
    def work() -> None:
        with Progress("reading") as progress:
            clock.now += 2
            progress.advance()
            clock.now += 2
            progress.say("comparing 1 articles")

    assert shown(monkeypatch, work) == "\rreading 1 … \r\x1b[Kcomparing 1 articles … \r\x1b[K"
