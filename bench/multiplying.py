"""Make a store ten times as large by copies of its rows, on later days: to look into one that takes hours to fill.

    .venv/bin/python bench/multiplying.py FOLDER 10000

From `FOLDER/10000.sqlite` it makes `FOLDER/100000.sqlite`, adds some articles there as `tawatur add` does, and leaves
what one more cost beside it, for bench/growth.py. Copies have the words of their originals, so a search finds ten times
as much.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
import sqlite3
import sys
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from filling import TIMED, add_one_by_one

from tawatur.keep import open_store

COPIES = 9
OF_A_COPY = 10**5  # an event's number times this is that of its copies, less the copy's own

_ID_IN = re.compile('"([0-9a-f]{16})"')
_DAY_OF = re.compile('("(?:day|published)": ?)"([0-9-]{10})"')

# By table, how the columns that are not the same are made: `:mark` is added to ids, `:days` moves days.
_ID, _DAY = "{} || :mark", "CASE WHEN {0} = '' THEN '' ELSE date({0}, :days) END"
_RECORD = "marked({}, :mark, :days)"
_CHANGED: Mapping[str, Mapping[str, str]] = {
    "pages": {"id": _ID, "place": _ID},
    "stories": {"id": _ID, "first": "date({}, :days)", "last": "date({}, :days)", "printout": _RECORD},
    "articles": {
        "id": _ID, "page": _ID, "story": _ID, "published": "date({}, :days)", "address": "{} || :number",
        "reading": _RECORD, "signature": _RECORD,
    },
    "claims": {"article": _ID},
    "entities": {"article": _ID},
    "figures": {"article": _ID},
    "points": {"story": _ID},
    "point_claims": {"story": _ID, "article": _ID},
    "keys": {"article": _ID, "day": _DAY},
    "spreads": {"day": _DAY},
    "passages": {"id": "NULL", "article": _ID, "item": "CASE kind WHEN 'article' THEN {} || :mark ELSE {} END"},
}  # fmt: skip


def multiply(source: Path, target: Path, copies: int = COPIES, apart: int = 0) -> None:
    """Copy the file, and put all its rows there again so many times, each copy so many days behind the one before."""
    shutil.copy(source, target)
    connection = sqlite3.connect(target)
    connection.execute("ATTACH ? AS source", (str(source),))
    first, last = connection.execute("SELECT min(published), max(published) FROM articles").fetchone()
    (span,) = connection.execute("SELECT julianday(?) - julianday(?) + 1", (last, first)).fetchone()
    connection.create_function("marked", 3, _Marking(each for (each,) in connection.execute("SELECT id FROM articles")))
    for copy in range(1, copies + 1):
        given = {"mark": f"-{copy}", "days": f"+{(int(span) + apart) * copy} days", "number": f"{copy:05}"}
        for table, changed in _CHANGED.items():
            connection.execute(_statement(connection, table, changed), given)
        connection.commit()
    connection.close()


class _Marking:
    """Makes a printout, a reading or a signature that of the copy: with other ids of articles, on a later day."""

    def __init__(self, articles: Iterable[str]) -> None:
        self._articles = frozenset(articles)

    def __call__(self, kept: bytes | None, mark: str, days: str) -> bytes | None:
        if kept is None:
            return None
        if kept[:1] == b"{":
            return self._marked(kept, mark, days)
        made = b""
        while kept:  # a story is two records, one behind the other
            record = zlib.decompressobj()
            made += zlib.compress(self._marked(record.decompress(kept), mark, days))
            kept = record.unused_data
        return made

    def _marked(self, record: bytes, mark: str, days: str) -> bytes:
        text = record.decode()
        moved = dt.timedelta(int(days.split()[0]))
        text = _DAY_OF.sub(lambda found: f'{found[1]}"{dt.date.fromisoformat(found[2]) + moved}"', text, 1)
        text = _ID_IN.sub(lambda found: f'"{found[1]}{mark}"' if found[1] in self._articles else found[0], text)
        return text.encode()


def _statement(connection: sqlite3.Connection, table: str, changed: Mapping[str, str]) -> str:
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    made = (
        changed[name].replace("{}", f'"{name}"').format(f'"{name}"') if name in changed else f'"{name}"'
        for name in names
    )
    return f"INSERT INTO {table} SELECT {', '.join(made)} FROM source.{table}"


def main() -> None:
    folder, articles = Path(sys.argv[1]), int(sys.argv[2])
    larger = articles * (COPIES + 1)
    multiply(folder / f"{articles}.sqlite", folder / f"{larger}.sqlite")
    store = open_store(str(folder / f"{larger}.sqlite"))
    costs = add_one_by_one(store, folder, larger + TIMED)
    store.close()
    (folder / f"{larger}.json").write_text(json.dumps(costs), encoding="utf-8")


if __name__ == "__main__":
    main()
