"""Look rows of a table up by any of their names, one word after another, whatever the spelling."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

Row = TypeVar("Row")
Fold = Callable[[str], str]
Names = Iterable[tuple[str, int]]

# «أ.ف.ب» is five tokens of an article, so its key has them apart.
_MARK = re.compile(r"([^\w\s])")


class _Entry(NamedTuple):
    key: str
    row: int
    weak: bool


class Match(NamedTuple, Generic[Row]):
    """The rows that `length` tokens name; several where the name is shared.

    `weak`: the same words are often something else («سبق»), so they need company to be this name.
    """

    length: int
    rows: tuple[Row, ...]
    weak: bool


class Index(Generic[Row]):
    """Rows by their names. A name is found as folded; where none is so spelled, with ة for ه and ى for ي.

    `rows` may be any sequence, such as one that makes its rows when they are asked for. Half the names are in Latin
    letters, and most Arabic articles have none of them: `latin` are read when a Latin word is first looked up.
    """

    __slots__ = ("_entries", "_fold", "_latin", "_lengths", "rows")

    def __init__(self, rows: Sequence[Row], names: Names, fold: Fold, latin: Names = ()) -> None:
        """Names are pairs of a name, folded already, and the number of its row; «~» before a name makes it weak."""
        self.rows = rows
        self._fold = fold
        self._entries: dict[str, tuple[_Entry, ...]] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}  # first two words -> how many words such names have
        self._latin: Names | None = latin
        self._enter_all(names)

    def _enter_latin(self) -> None:
        if self._latin is not None:
            pending, self._latin = self._latin, None
            self._enter_all(pending)

    def _enter_all(self, names: Names) -> None:
        for name, row in names:
            weak = name.startswith("~")
            self._enter(_Entry(key_of(name[1:] if weak else name), row, weak))

    def _enter(self, entry: _Entry) -> None:
        loose = _loose(entry.key)
        entries = self._entries.get(loose)
        if entries is None:
            self._entries[loose] = (entry,)
            first, _, others = loose.partition(" ")
            if others:
                begin, length = f"{first} {others.partition(' ')[0]}", loose.count(" ") + 1
                lengths = self._lengths.get(begin, ())
                if length not in lengths:
                    self._lengths[begin] = tuple(sorted((*lengths, length), reverse=True))
        elif entry not in entries:
            self._entries[loose] = (*entries, entry)

    def find(self, name: str) -> tuple[Row, ...]:
        """The rows with this name as an article may write it; () where there is none."""
        return self._rows_of(self._found(key_of(" ".join(self._fold(name).split()))))

    def longest(self, forms: Sequence[str], start: int = 0, first: str | None = None) -> Match[Row] | None:
        """The longest name that begins at `forms[start]`; None where none does.

        `forms` are the folded forms of tokens (`Token.form`). `first` replaces the first of them, for a look-up
        without its proclitic: («ودمشق», first="دمشق").
        """
        head = forms[start] if first is None else first
        for length in (*self._longer(head, forms, start), 1):
            if start + length <= len(forms):
                found = self._found(head if length == 1 else " ".join((head, *forms[start + 1 : start + length])))
                if found:
                    return Match(length, self._rows_of(found), all(entry.weak for entry in found))
        return None

    @property
    def beginnings(self) -> Iterable[str]:
        """The first two words of every name in Arabic that has more than one, loosened, with a space between."""
        return (begin for begin in self._lengths if not is_latin(begin))

    def _longer(self, head: str, forms: Sequence[str], start: int) -> tuple[int, ...]:
        """How many words the names have that begin with `head` and the word behind it, the most first."""
        if start + 1 >= len(forms):
            return ()
        if self._latin is not None and is_latin(head):
            self._enter_latin()
        return self._lengths.get(f"{loosened(head)} {loosened(forms[start + 1])}", ())

    def spellings(self, latin: bool = True) -> Iterator[tuple[str, bool, int]]:
        """Every key, whether it is weak, and the number of its row in `rows`, which need not be made for this.

        Without `latin` those in Latin letters may be left out.
        """
        if latin:
            self._enter_latin()
        for entries in self._entries.values():
            for entry in entries:
                yield entry.key, entry.weak, entry.row

    def names(self) -> Iterator[tuple[str, Row]]:
        """Every key with a row that it names."""
        self._enter_latin()
        for entries in self._entries.values():
            for entry in entries:
                yield entry.key, self.rows[entry.row]

    def _found(self, key: str) -> tuple[_Entry, ...]:
        """The entries spelled exactly as the key; where none is, all that differ from it in ة or ى alone."""
        if self._latin is not None and is_latin(key):
            self._enter_latin()
        entries = self._entries.get(loosened(key), ())
        if len(entries) < 2:
            return entries
        key = key.casefold()
        return tuple(entry for entry in entries if entry.key == key) or entries

    def _rows_of(self, entries: tuple[_Entry, ...]) -> tuple[Row, ...]:
        return tuple(self.rows[row] for row in dict.fromkeys(entry.row for entry in entries))


def is_latin(word: str) -> bool:
    """Whether the word begins with a letter of the Latin, Greek or Cyrillic alphabet."""
    return word < "\u0590" and word[:1].isalpha()


def key_of(folded: str) -> str:
    """The key of a folded name, whose words have one space between: its tokens, with one space between."""
    if not folded.replace(" ", "").isalpha():
        folded = " ".join(_MARK.sub(r" \1 ", folded).split())
    return folded.casefold()


@lru_cache(maxsize=1 << 16)
def loosened(key: str) -> str:
    """The key with ه for ة and ي for ى, which half the press mixes (الوطنى, الجبهه), and Latin letters small."""
    return _loose(key)


def _loose(key: str) -> str:
    """The same of one of a table's many keys, each of which comes once."""
    return key.replace("ة", "ه").replace("ى", "ي") if key > "\u0600" else key.casefold()
