"""CSV and XLSX: what a spreadsheet reads back, and that no cell of an article's words can run."""

from __future__ import annotations

import csv
import io

import openpyxl
import pytest

from tawatur.export import Material, export
from tests.export.sample import hostile, material

FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    " =1",
    "\u200f=1",
    "＝1",
    '=HYPERLINK("http://x.example")',
    "|calc",
    "%x",
)


def read_csv(name: str, exported: Material) -> list[dict[str, str]]:
    text = export(name, exported).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def read_xlsx(exported: Material) -> list[tuple[object, ...]]:
    sheet = openpyxl.load_workbook(io.BytesIO(export("xlsx", exported))).active
    return [tuple(row) for row in sheet.iter_rows(values_only=True)]


def test_csv_begins_with_a_byte_order_mark() -> None:
    assert export("csv", material()).startswith(b"\xef\xbb\xbfstory,")


def test_every_claim_is_a_row_with_its_exact_words() -> None:
    exported = material()
    rows = read_csv("csv", exported)
    claims = [
        claim for story in exported.stories for point in story.points for side in point.sides for claim in side.claims
    ]
    assert len(rows) == len(claims)
    for row in rows:
        text = exported.article(row["article_id"]).text
        assert text[int(row["start"]) : int(row["end"])] == row["words"]


def test_a_row_says_who_denies_on_whose_word() -> None:
    row = next(row for row in read_csv("csv", material()) if row["side"] == "denied")
    assert (row["holder"], row["stance"], row["witness"]) == ("المجلس البلدي", "denies", "المجلس البلدي")
    assert (row["chain"], row["status"], row["cue"]) == ("صوت الجنوب < المجلس البلدي", "disputed", "نفى")


def test_the_outlets_own_voice_has_no_witness() -> None:
    row = next(row for row in read_csv("csv", material()) if row["status"] == "outlet only")
    assert (row["attribution_id"], row["witness"], row["holder"], row["stance"]) == ("", "", "", "")
    assert row["words"] == "ويربط الجسر ضفتي النهر"


@pytest.mark.parametrize("words", FORMULAS)
def test_no_cell_begins_a_formula(words: str) -> None:
    exported = hostile(words)
    row = read_csv("csv", exported)[0]
    assert {row[name] for name in ("story", "point", "outlet", "holder", "words", "title")} == {f"'{words}"}
    names, cells = read_xlsx(exported)
    assert dict(zip(names, cells, strict=True))["words"] == f"'{words}"
    assert (
        dict(zip(read_csv("acled", exported)[0], read_csv("acled", exported)[0].values(), strict=True))["notes"][0]
        == "'"
    )


def test_a_cell_of_a_workbook_is_never_a_formula_or_a_link() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(export("xlsx", hostile("https://x.example")))).active
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not any(cell.hyperlink for cell in cells)


def test_a_workbook_has_what_the_csv_has_and_reads_from_right_to_left() -> None:
    names, *rows = read_xlsx(material())
    assert [[str(cell or "") if cell != 0 else "0" for cell in row] for row in rows] == [
        list(row.values()) if row["confidence"] == "" else [*map(_number, row.values())]
        for row in read_csv("csv", material())
    ]
    sheet = openpyxl.load_workbook(io.BytesIO(export("xlsx", material()))).active
    assert sheet.sheet_view.rightToLeft
    assert names[0] == "story"


def test_a_workbook_is_the_same_every_time() -> None:
    assert export("xlsx", material()) == export("xlsx", material())


def test_text_longer_than_a_cell_is_cut() -> None:
    assert len(str(read_xlsx(hostile("ب" * 40_000))[1][0])) == 32_001


def test_an_event_leaves_the_coders_columns_empty() -> None:
    row = next(row for row in read_csv("acled", material()) if "انهيار الجسر" in row["notes"])
    assert (row["event_date"], row["year"], row["location"]) == ("2020-05-01", "2020", "الجسر")
    assert (row["latitude"], row["longitude"], row["source"]) == ("33.5", "36.25", "صوت الجنوب; أنباء الشمال")
    assert row["geo_precision"] == "1"
    assert {row[name] for name in ("event_type", "actor1", "actor2", "fatalities")} == {""}
    assert "الجسر انهار [disputed; asserted: زيد النجار; denied: المجلس البلدي]" in row["notes"]


def _number(cell: str) -> str:
    return "1" if cell == "1.0" else cell
