"""Tables of statements, whatever is in them, become pairs and named errors."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.errors import FetchError
from tawatur.fetch import read_pairs
from tawatur.model import Pair


def pairs(folder: Path, content: bytes) -> list[tuple[str, str, str]]:
    """Place without the folder, left and right of each pair; place, "error" and reason of each error."""
    path = folder / "pairs"
    path.write_bytes(content)
    found = []
    for each in read_pairs(str(path)):
        assert isinstance(each, (Pair, FetchError))
        where = each.place if isinstance(each, Pair) else each.where
        rest = (each.left, each.right) if isinstance(each, Pair) else ("error", each.reason)
        found.append((where.removeprefix(str(path)), *rest))
    return found


def test_a_csv_with_its_header(tmp_path: Path) -> None:
    content = 'left,right,note\nسقط الجسر,"لم يسقط، بل أغلق",x\n'.encode()
    assert pairs(tmp_path, content) == [(":2", "سقط الجسر", "لم يسقط، بل أغلق")]


def test_a_csv_without_a_header_loses_nothing(tmp_path: Path) -> None:
    assert pairs(tmp_path, "سقط الجسر,أغلق الجسر".encode()) == [(":1", "سقط الجسر", "أغلق الجسر")]


def test_jsonl(tmp_path: Path) -> None:
    content = '\ufeff{"left": "سقط الجسر", "right": "لم يسقط", "id": 1}\n\n'.encode()
    assert pairs(tmp_path, content) == [(":1", "سقط الجسر", "لم يسقط")]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("سقط الجسر", "has one column"),
        ("سقط الجسر,", "the second statement has no word in it"),
        ("،؟,سقط الجسر", "the first statement has no word in it"),
        ("سقط الجسر," + "ا" * 2001, "is longer than 2000 characters"),
        ("سقط الجسر," + "ا" * 140_000, "field larger than field limit"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(tmp_path: Path, line: str, reason: str) -> None:
    first, bad, last = pairs(tmp_path, f"سقط الجسر,أغلق الجسر\n{line}\nعاد الماء,عاد الماء أمس\n".encode())
    assert (first[0], bad[:2], last[0]) == (":1", (":2", "error"), ":3")
    assert reason in bad[2]


@pytest.mark.parametrize(
    "line",
    ["{", "[]", '{"left": "سقط"}', '{"left": 1, "right": "سقط"}', "[" * 100_000, '{"left": "سقط", "right": null}'],
)
def test_a_bad_line_of_jsonl_is_named(tmp_path: Path, line: str) -> None:
    good = '{"left": "سقط الجسر", "right": "لم يسقط"}'
    found = pairs(tmp_path, f"{good}\n{line}\n{good}".encode())
    assert [each[0] for each in found] == [":1", ":2", ":3"]
    assert found[1][1] == "error"


def test_bytes_that_are_not_utf_8_are_named_by_line(tmp_path: Path) -> None:
    content = "سقط الجسر,أغلق الجسر\n".encode() + "سقط الجسر,أغلق الجسر\n".encode("windows-1256")
    assert pairs(tmp_path, content)[1] == (":2", "error", "the first statement is not UTF-8: save the file as UTF-8")


def test_an_empty_file_and_a_missing_one(tmp_path: Path) -> None:
    assert pairs(tmp_path, b"") == [("", "error", "is empty")]
    (missing,) = read_pairs(str(tmp_path / "none.csv"))
    assert isinstance(missing, FetchError)
