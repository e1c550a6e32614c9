"""Patterns of the program -> those that take for ever on a text made of what they repeat; run by itself, prints each.

What a pattern repeats is read from the parts that `re` itself cuts it into, and put into a text thousands of times, behind what must stand
before it and before what fits nothing. A pattern may take as long as the square of a text's length, no more.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

# `sre_parse` is deprecated; what it was is no public part of `re`.
_parser: Any = importlib.import_module("re._parser")
_constants: Any = importlib.import_module("re._constants")

LENGTH = 2000  # characters: the square takes a tenth of a second, the cube minutes
SECONDS = 5.0  # of processor time
_COMMON = (*' \n1a.,-«»"<ا', "a ", "1,", "1 ", "ا ", "\n ")
_CLASSES = {"CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " ", "CATEGORY_NOT_WORD": "."}
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_MOST = 3  # samples of each part


class TooLongError(Exception):
    """A pattern had its time."""


def takes_for_ever(pattern: re.Pattern[Any]) -> str | None:
    """The text, shortened, on which the pattern does not come to an end in time; None if there is none."""
    for text in attacks(pattern):
        given = text.encode() if isinstance(pattern.pattern, bytes) else text
        try:
            with _limited():
                pattern.search(given)
                pattern.fullmatch(given)
        except TooLongError:
            return text[:40]
    return None


def attacks(pattern: re.Pattern[Any]) -> Iterator[str]:
    """Texts in which one thing is said again and again."""
    flags = pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags
    repeated = dict.fromkeys(_repeated(_parser.parse(pattern.pattern, flags), ""))
    for before, pump in [*(("", each) for each in _COMMON), *repeated]:
        for behind in ("", "\x01"):
            yield before + pump * (LENGTH // len(pump)) + behind


def _repeated(parts: Any, before: str) -> Iterator[tuple[str, str]]:
    """What stands before each repeated part, and a sample of the part."""
    for operator, value in parts:
        name = str(operator)
        inner: list[Any] = []
        if name in _REPEATS:
            inner = [value[2]]
            samples = [sample for sample in _samples(value[2]) if sample] if value[1] > 1 else []
            yield from ((before, sample) for each in samples for sample in (each, each + " "))
        elif name == "SUBPATTERN":
            inner = [value[3]]
        elif name == "BRANCH":
            inner = value[1]
        elif name in ("ASSERT", "ASSERT_NOT"):
            inner = [value[1]]
        elif name == "ATOMIC_GROUP":
            inner = [value]
        for each in inner:
            yield from _repeated(each, before)
        before += _samples([(operator, value)])[0]


def _samples(parts: Any) -> list[str]:
    """A few texts that the parts match."""
    texts = [""]
    for operator, value in parts:
        name = str(operator)
        choices = [""]
        if name == "LITERAL":
            choices = [chr(value)]
        elif name in ("ANY", "NOT_LITERAL"):
            choices = ["a", " "]
        elif name == "IN":
            choices = _letters(value)[:_MOST]
        elif name == "BRANCH":
            choices = [_samples(branch)[0] for branch in value[1]][: 3 * _MOST]
        elif name == "SUBPATTERN":
            choices = _samples(value[3])
        elif name == "ATOMIC_GROUP":
            choices = _samples(value)
        elif name in _REPEATS:
            choices = [sample * max(1, min(value[0], 9)) for sample in _samples(value[2])]
        texts = [text + choice for text in texts for choice in choices][: 3 * _MOST]
    return texts


def _letters(items: Any) -> list[str]:
    """Characters of a class."""
    if items[0][0] is _constants.NEGATE:
        taken = {chr(value) for operator, value in items if operator is _constants.LITERAL}
        return [letter for letter in "a ا1" if letter not in taken] or ["\x02"]
    firsts = {"LITERAL": lambda value: chr(value), "RANGE": lambda value: chr(value[0])}
    return [firsts.get(str(operator), lambda value: _CLASSES.get(str(value), "a"))(value) for operator, value in items]


@contextmanager
def _limited() -> Iterator[None]:
    """TooLongError after the time; `re` looks for signals while it works."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TooLongError

    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def compiled_patterns() -> dict[re.Pattern[Any], str]:
    """All patterns that the program compiles when its modules are imported and examples read, each with its file and line."""
    found: dict[re.Pattern[Any], str] = {}
    compile_ = re.compile

    def noted(pattern: Any, flags: Any = 0) -> Any:
        compiled = compile_(pattern, flags)
        caller = sys._getframe(1)
        if caller.f_globals.get("__name__", "").startswith("tawatur."):
            found.setdefault(compiled, f"{caller.f_globals['__name__']}:{caller.f_lineno}")
        return compiled

    re.compile = noted
    import tawatur

    for module in pkgutil.walk_packages(tawatur.__path__, "tawatur."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    from tawatur.pipeline import read_paths

    list(read_paths(sys.argv[1:]))
    re.compile = compile_
    return found


if __name__ == "__main__":
    patterns = compiled_patterns()
    for pattern, where in patterns.items():
        if fault := takes_for_ever(pattern):
            sys.stdout.write(f"{where}: {pattern.pattern!r} takes for ever on {fault!r}…\n")
    sys.stdout.write(f"{len(patterns)} patterns\n")
