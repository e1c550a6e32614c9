"""`tawatur relate` prints what ../shared/contract.md promises other programs, and lines for people."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import tawatur
from tests.cli.shape import assert_shape, number, one_of, share, text

RELATION = {
    "relation": one_of("agrees", "contradicts", "other"),
    "score": share,
    "evidence": [{"signal": text, "score": number, "detail": text}],
}
PAIRS = """left,right
سعر القمح يرتفع في أسواق الساحل,سعر القمح ينخفض في أسواق الساحل
وادي الرمان تفتتح جسر النخيل,افتتاح جسر النخيل في وادي الرمان
"""


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    path = tmp_path / "pairs.csv"
    path.write_text(PAIRS, encoding="utf-8")
    return path


def test_one_object_a_pair_in_order(pairs: Path) -> None:
    run = tawatur("relate", pairs, "--format", "jsonl")
    assert [each["relation"] for each in run.objects()] == ["contradicts", "agrees"]
    assert (run.status, run.errors) == (0, "")
    for each in run.objects():
        assert_shape(each, RELATION)


def test_standard_input_and_jsonl() -> None:
    line = '{"left": "القوات انسحبت من القرية", "right": "القوات لم تنسحب من القرية"}'
    run = tawatur("relate", "-", "--format", "jsonl", given=line.encode())
    assert [each["relation"] for each in run.objects()] == ["contradicts"]


def test_lines_for_people_give_statements_and_reasons(pairs: Path) -> None:
    first, second = tawatur("relate", pairs).output.split("\n\n")
    assert "1. يناقض (" in first
    assert "سعر القمح ينخفض في أسواق الساحل" in first
    assert "طرفا مقياس" in first
    assert "(يرتفع / ينخفض)" in first
    assert "2. يوافق (" in second


def test_a_bad_line_is_named_and_the_rest_done(pairs: Path) -> None:
    pairs.write_text(PAIRS + "عمود واحد\n", encoding="utf-8")
    run = tawatur("relate", pairs, "--format", "jsonl")
    assert run.status == 1
    assert run.failures() == [f"{pairs}:4: has one column where two are needed"]
    assert len(run.objects()) == 2


def test_a_language_that_is_not_read_is_named() -> None:
    run = tawatur(
        "relate", "-", given="Die Brücke ist gesperrt seit dem Morgen,Die Brücke ist wieder offen für Autos".encode()
    )
    assert run.status == 1
    assert run.failures()[0].startswith("-:1: no language pack for 'de'")
