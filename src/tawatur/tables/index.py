"""Look rows of a table up by any of their names, one word after another, whatever the spelling."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

Row = TypeVar("Row")
Fold = Callable[[str], str]

# «أ.ف.ب» is five tokens of an article, so its key has them apart.
_MARK = re.compile(r"([^\w\s])")
_LOOSE = str.maketrans({"ة": "ه", "ى": "ي"})


class Match(NamedTuple, Generic[Row]):
    """The rows that `length` tokens name; several where the name is shared."""

    length: int
    rows: tuple[Row, ...]


class Index(Generic[Row]):
    """Rows by their names. A name is found as folded; where none is so spelled, with ة for ه and ى for ي.

    `rows` may be any sequence, such as one that makes its rows when they are asked for.
    """

    __slots__ = ("_entries", "_fold", "_lengths", "rows")

    def __init__(self, rows: Sequence[Row], names: Iterable[tuple[str, int]], fold: Fold) -> None:
        """`names` are pairs of a name, folded already, and the number of its row."""
        self.rows = rows
        self._fold = fold
        self._entries: dict[str, tuple[tuple[str, int], ...]] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}
        for name, row in names:
            self._enter(key_of(name), row)

    def _enter(self, key: str, row: int) -> None:
        loose = loosened(key)
        entries = self._entries.get(loose)
        if entries is None:
            self._entries[loose] = ((key, row),)
            first, length = loose.partition(" ")[0], loose.count(" ") + 1
            lengths = self._lengths.get(first)
            if lengths is None:
                self._lengths[first] = (length,)
            elif length not in lengths:
                self._lengths[first] = tuple(sorted((*lengths, length), reverse=True))
        elif (key, row) not in entries:
            self._entries[loose] = (*entries, (key, row))

    def find(self, name: str) -> tuple[Row, ...]:
        """The rows with this name as an article may write it; () where there is none."""
        return self._found(key_of(self._fold(name)))

    def longest(self, forms: Sequence[str], start: int = 0, first: str | None = None) -> Match[Row] | None:
        """The longest name that begins at `forms[start]`; None where none does.

        `forms` are the folded forms of tokens (`Token.form`). `first` replaces the first of them, for a look-up
        without its proclitic: («ودمشق», first="دمشق").
        """
        head = forms[start] if first is None else first
        for length in self._lengths.get(loosened(head), ()):
            if start + length <= len(forms):
                rows = self._found(head if length == 1 else " ".join((head, *forms[start + 1 : start + length])))
                if rows:
                    return Match(length, rows)
        return None

    def names(self) -> Iterator[tuple[str, Row]]:
        """Every key with a row that it names."""
        for entries in self._entries.values():
            for key, row in entries:
                yield key, self.rows[row]

    def _found(self, key: str) -> tuple[Row, ...]:
        entries = self._entries.get(loosened(key))
        if entries is None:
            return ()
        if len(entries) == 1:
            return (self.rows[entries[0][1]],)
        key = key.casefold()
        exact = [row for spelled, row in entries if spelled == key] or [row for _, row in entries]
        return tuple(self.rows[row] for row in dict.fromkeys(exact))


def key_of(folded: str) -> str:
    """The key of a folded name: its tokens, with one space between."""
    if not folded.isalpha():
        folded = " ".join(_MARK.sub(r" \1 ", folded).split())
    return folded.casefold()


def loosened(key: str) -> str:
    """The key with ه for ة and ي for ى, which half the press mixes (الوطنى, الجبهه), and Latin letters small."""
    return key.translate(_LOOSE) if key > "\u0600" else key.casefold()
