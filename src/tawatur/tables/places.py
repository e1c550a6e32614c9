"""Cities, towns, villages, governorates, regions and sites by any of their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple, overload

from tawatur.model import Spot
from tawatur.tables.index import Fold, Index
from tawatur.tables.reading import several, table_lines
from tawatur.tables.rows import Place

_ARAB = frozenset("AE BH DJ DZ EG EH IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN YE".split())
REGIONS = frozenset({"governorate", "region"})  # kinds of place whose position is that of their seat


class _Cells(NamedTuple):
    """A place as the files have it, all cells text; of both files, so some are empty."""

    key: str
    name: str
    aliases: str
    english: str
    aliases_english: str
    country: str
    admin1: str
    kind: str
    population: str
    latitude: str
    longitude: str
    source: str


@cache
def places(fold: Fold) -> Index[Place]:
    """All places of the tables. A city and the governorate called after it are two rows that share their names."""
    rows = _all_cells()
    arabic = ((name, number) for number, cells in enumerate(rows) for name in _spellings(cells))
    latin = (
        (name, number) for number, cells in enumerate(rows) for name in _names(cells.english, cells.aliases_english)
    )
    return Index(_Rows(rows), _folded(arabic, fold), fold, _folded(latin, fold))


def likeliest(spots: Sequence[Spot]) -> Spot | None:
    """Which of the places that share a name is meant where nothing else tells; None where any may be.

    The only one, a city before the governorate called after it, or one ten times larger than the others.
    """
    if len(spots) < 2:
        return spots[0] if spots else None
    first, *others = sorted(spots, key=lambda spot: spot.population, reverse=True)
    same = all(spot.country == first.country and spot.kind != first.kind for spot in others)
    return first if same or first.population > 10 * others[0].population else None


def _folded(names: Iterable[tuple[str, int]], fold: Fold) -> Iterator[tuple[str, int]]:
    """The names folded in one call, when they are asked for: ten thousand small ones cost more than the rest of the loading."""
    spelled = list(names)
    folded = fold("\n".join(name for name, _ in spelled)).split("\n")
    yield from zip(folded, (number for _, number in spelled), strict=True)


class _Rows(Sequence[Place]):
    """Places that are made when they are asked for, since an article names ten of six thousand."""

    def __init__(self, cells: Sequence[_Cells]) -> None:
        self._cells = cells
        self._made: dict[int, Place] = {}

    def __len__(self) -> int:
        return len(self._cells)

    @overload
    def __getitem__(self, index: int) -> Place: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Place]: ...

    def __getitem__(self, index: int | slice) -> Place | Sequence[Place]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        if index not in self._made:
            self._made[index] = _place(self._cells[index])
        return self._made[index]


@cache
def _all_cells() -> tuple[_Cells, ...]:
    cities = tuple(_corrected_cities())
    seats = {cells.key: cells for cells in cities}
    return (*cities, *_regions(seats))


def _corrected_cities() -> Iterator[_Cells]:
    """The rows of places.tsv, cells of place_corrections.tsv put over them; without those that it leaves out."""
    corrections = {
        key: cells for key, *cells in (line.split("\t") for _, line in table_lines("place_corrections.tsv")[1])
    }
    for _, line in table_lines("places.tsv")[1]:
        cells = [*line.split("\t"), "GeoNames"]
        for column, cell in enumerate(corrections.get(cells[0], ()), 1):
            if cell:
                cells[column] = "" if cell == "-" else cell
        if cells[1]:
            yield _Cells(*cells)


def _regions(seats: dict[str, _Cells]) -> Iterator[_Cells]:
    for _, line in table_lines("regions.tsv")[1]:
        key, name, aliases, english, more, country, kind, seat, source = line.split("\t")
        capital = seats.get(seat)
        where = (capital.latitude, capital.longitude) if capital else ("", "")
        admin1 = capital.admin1 if capital and kind == "governorate" else ""
        yield _Cells(key, name, aliases, english, more, country, admin1, kind, "0", *where, source)


def _names(name: str, aliases: str) -> Iterator[str]:
    """A name and its aliases, weak ones with their mark."""
    if name:
        yield name
    if aliases:
        yield from several(aliases)


def _spellings(cells: _Cells) -> Iterator[str]:
    """Its names in Arabic; of a place where no Arabic is spoken those with غ for its g with ج too: «غروزني», «جروزني»."""
    for name in _names(cells.name, cells.aliases):
        yield name
        if "غ" in name and cells.country not in _ARAB:
            yield name.replace("غ", "ج")


def _place(cells: _Cells) -> Place:
    names = several(f"{cells.name}|{cells.aliases}".replace("~", ""))
    english = several(f"{cells.english}|{cells.aliases_english}")
    latitude = float(cells.latitude) if cells.latitude else None
    longitude = float(cells.longitude) if cells.longitude else None
    return Place(
        cells.key, names, english, cells.country, cells.source, cells.kind, int(cells.population), latitude, longitude,
        cells.admin1,
    )  # fmt: skip
