"""Rows -> CSV that Excel opens in Arabic without being asked for an encoding (RFC 4180, with a byte order mark)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from tawatur.export.cells import safe_cell
from tawatur.export.material import Material
from tawatur.export.rows import COLUMNS, claim_rows

BOM = "\ufeff"


def claims_csv(material: Material) -> str:
    """One line a claim, below a line of names."""
    return write_csv(COLUMNS, claim_rows(material))


def write_csv(columns: Sequence[str], rows: Iterable[Mapping[str, str | int | float | None]]) -> str:
    """The columns of the rows, every cell made safe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([safe_cell(row[column]) for column in columns] for row in rows)
    return BOM + out.getvalue()
