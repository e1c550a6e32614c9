from __future__ import annotations

import pytest

from tawatur.languages import remembering
from tawatur.languages.remembering import remembered


def test_what_was_told_of_a_word_is_not_asked_for_again() -> None:
    asked: list[str] = []

    @remembered
    def letters(word: str) -> int:
        asked.append(word)
        return len(word)

    assert [letters(word) for word in ("خبر", "نبأ", "خبر", "خبر")] == [3, 3, 3, 3]
    assert asked == ["خبر", "نبأ"]


def test_nothing_is_remembered_too() -> None:
    asked: list[str] = []

    @remembered
    def nothing(word: str) -> str | None:
        asked.append(word)
        return None

    assert nothing("خبر") is nothing("خبر") is None
    assert asked == ["خبر"]


def test_memory_does_not_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "_KEPT", 2)
    asked: list[int] = []

    @remembered
    def same(number: int) -> int:
        asked.append(number)
        return number

    assert [same(number) for number in (1, 2, 1, 3, 3, 1)] == [1, 2, 1, 3, 3, 1]
    assert asked == [1, 2, 3, 1]
