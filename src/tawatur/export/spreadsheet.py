"""Rows -> an Excel workbook that reads from right to left where its articles do."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tawatur.errors import ExportError
from tawatur.export.cells import safe_cell
from tawatur.export.material import Material
from tawatur.export.rows import COLUMNS, claim_rows

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_WIDE = {
    "story": 30,
    "point": 40,
    "words": 60,
    "chain": 40,
    "title": 40,
    "holder": 24,
    "witness": 24,
    "role": 24,
    "outlet": 20,
}
_MOST = 1_048_575  # rows below the names in a sheet of Excel


def claims_xlsx(material: Material) -> bytes:
    """One row a claim, names frozen and filters set; the same bytes for the same material. ExportError without xlsxwriter."""
    try:
        from xlsxwriter.workbook import Workbook
    except ImportError:
        raise ExportError("xlsx", "needs xlsxwriter: pip install 'tawatur[xlsx]'") from None
    out = io.BytesIO()
    # Words of an article are never formulas, numbers or links, whatever they look like.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    with Workbook(out, options) as workbook:
        workbook.set_properties({"created": material.made.replace(tzinfo=None)})
        _write(workbook, workbook.add_worksheet("claims"), material)
    return out.getvalue()


def _write(workbook: Workbook, sheet: Worksheet, material: Material) -> None:
    rows = list(claim_rows(material))
    if len(rows) > _MOST:
        raise ExportError(
            "xlsx", f"{len(rows)} claims are more than a sheet holds ({_MOST}): export one story, or as csv"
        )
    if _rtl(material):
        sheet.right_to_left()
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(len(rows), 1), len(COLUMNS) - 1)
    name, words = workbook.add_format({"bold": True}), workbook.add_format({"text_wrap": True, "valign": "top"})
    _write_row(sheet, 0, COLUMNS, name)
    for number, row in enumerate(rows, 1):
        _write_row(sheet, number, [safe_cell(row[column]) for column in COLUMNS], words)
    for column, title in enumerate(COLUMNS):
        sheet.set_column(column, column, _WIDE.get(title, 14))


def _write_row(sheet: Worksheet, number: int, cells: Sequence[str | int | float], look: object) -> None:
    for column, cell in enumerate(cells):
        if isinstance(cell, str):
            sheet.write_string(number, column, cell, look)
        else:
            sheet.write_number(number, column, cell, look)


def _rtl(material: Material) -> bool:
    """Whether most of the stories' articles are written from right to left."""
    languages = [material.article(article).language for story in material.stories for article in story.articles]
    return 2 * sum(language in ("ar", "fa", "ur", "ckb") for language in languages) >= len(languages)
