"""`tawatur export` prints what other programs take, or says why not."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from tawatur.cli.export import export_stories
from tawatur.export import FORMATS
from tests.cli.command import BRIDGE, tawatur


def test_the_claims_of_piped_text_are_printed() -> None:
    run = tawatur("export", "-", "--format", "csv", given=BRIDGE.encode())
    rows = list(csv.DictReader(io.StringIO(run.output.removeprefix("\ufeff"))))
    assert run.status == 0
    assert {row["holder"] for row in rows} >= {"بلدية المنارة", "سعد النوري"}
    assert all(BRIDGE[int(row["start"]) : int(row["end"])] == row["words"] for row in rows)


def test_a_search_prints_less() -> None:
    everything = tawatur("export", "-", "--format", "csv", given=BRIDGE.encode()).output.splitlines()
    found = tawatur("export", "-", "--format", "csv", "--search", "اسابيع", given=BRIDGE.encode()).output.splitlines()
    assert 1 < len(found) < len(everything)


def test_a_file_is_written(tmp_path: Path) -> None:
    run = tawatur("export", "-", "--format", "xlsx", "--output", tmp_path / "a.xlsx", given=BRIDGE.encode())
    assert (run.status, run.output, run.errors) == (0, "", "")
    assert (tmp_path / "a.xlsx").read_bytes()[:2] == b"PK"


def test_a_place_where_nothing_can_be_written_is_named(tmp_path: Path) -> None:
    run = tawatur("export", "-", "--format", "ris", "--output", tmp_path / "no" / "a", given=BRIDGE.encode())
    assert run.status == 1
    assert run.failures() == [f"{tmp_path}/no/a: cannot be written: No such file or directory"]


def test_a_story_that_is_not_there_is_named() -> None:
    run = tawatur("export", "-", "--format", "csv", "--story", "zz", given=BRIDGE.encode())
    assert run.status == 1
    assert run.failures()[0].startswith("story zz: no story has this id; there are: s")


def test_the_option_knows_every_format() -> None:
    option = next(each for each in export_stories.params if each.name == "form")
    assert list(getattr(option.type, "choices", ())) == list(FORMATS)
