"""What an article names, and what it only mentions."""

from __future__ import annotations

from tawatur.pipeline import read_article
from tests.resolve.holder_cases import Case


def _persons(text: str) -> set[str]:
    reading = read_article(Case("entities", None, (text,), ()).article())
    return {entity.name for entity in reading.entities if entity.kind == "person"}


def test_several_are_no_person() -> None:
    assert _persons("حضر الأكاديميون والمستشارين، ووصلت المساعدات الطبية إلى المرضى.") == set()


def test_an_office_without_a_name_is_a_person() -> None:
    assert _persons("حضر محامي الدفاع وقاضي المحكمة.") == {"محامي الدفاع", "قاضي المحكمة"}
