"""What changed since a day, as lines to read."""

from __future__ import annotations

import datetime as dt

import pytest

from tawatur.compare import changes_since, compare
from tawatur.report import changes_report
from tests.compare.test_changes import FIRST, LATER, NEXT
from tests.report.show import visible


def report(since: dt.date, labels: str | None = None, width: int | None = 200) -> str:
    (story,) = compare([*FIRST, *LATER])
    changes = changes_since(story, [*FIRST, *LATER], since)
    return changes_report([(story, changes)], [*FIRST, *LATER], since, labels, width)


def test_a_new_point_another_status_and_a_new_number_are_told() -> None:
    lines = visible(report(NEXT)).splitlines()
    assert lines[0] == "ما تغيّر منذ 10/3/2021"
    assert any("أدوية الجراحة" in line and line.endswith("[جديدة: شاهد واحد]") for line in lines)
    assert any("جسر الوادي" in line and line.endswith("[كانت: شاهد واحد، صارت: مختلَف فيه]") for line in lines)
    assert any("رقم جديد: 9 (تسعة مدنيين، دفاتر)" in line for line in lines)
    assert not any("المدارس" in line for line in lines)


def test_english_labels_are_to_be_had() -> None:
    assert "[was single witness, is disputed]" in visible(report(NEXT, "en"))


def test_that_nothing_changed_is_said() -> None:
    assert visible(report(NEXT + dt.timedelta(days=1))) == "لم يتغير شيء منذ 11/3/2021.\n"


@pytest.mark.parametrize("width", [40, 80])
def test_lines_fit(width: int) -> None:
    assert max(map(len, visible(report(NEXT, width=width)).splitlines())) <= width + 8  # ⟨ and ⟩ stand for marks
