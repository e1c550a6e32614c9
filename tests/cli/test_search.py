"""`tawatur search` finds a word in all its spellings, and what each filter leaves, as a person or a program asks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.command import MARKET, tawatur

TOLD = """وزارة الأشغال تنفي إلغاء مشروع الإسكان

نفى المتحدث باسم وزارة الأشغال كريم الدباغ إلغاء مشروع الإسكان في اللاذقية عام ٢٠١٨، وقال إن الوزارة رصدت له 1500 وحدة سكنية.

وقالت رئيسة الجمعية هالة الكرمي إن المُهَجَّرين ينتظرون مســـاكنهم منذ أعوام، وإن للأسر حقا فيها.
"""

# With and without harakat, with and without tatweel, with and without hamza, with وللـ, digits of both kinds.
FORMS = ("المُهَجَّرين", "المهجرين", "مســاكنهم", "مساكنهم", "الأسر", "الاسر", "وللأسر", "٢٠١٨", "2018")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("search")
    for name, text, outlet, day in (("told", TOLD, "صحيفة الميناء", "2019-03-05"), ("market", MARKET, "الوادي", "2019-04-01")):  # fmt: skip
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        known = {"outlet": outlet, "domain": f"{name}.example", "published": day}
        (folder / f"{name}.txt.meta.json").write_text(json.dumps(known), encoding="utf-8")
    assert tawatur("add", folder, "--store", folder / "store.sqlite").status == 0
    return folder / "store.sqlite"


def titles(store: Path, *arguments: str) -> set[str]:
    """The first words of the titles of what was found."""
    run = tawatur("search", *arguments, "--format", "json", "--store", store)
    assert (run.status, run.errors) == (0, "")
    return {hit["title"].split()[0] for hit in json.loads(run.output)}


@pytest.mark.parametrize("word", FORMS)
def test_every_form_finds_the_article(store: Path, word: str) -> None:
    assert titles(store, word, "--for", "article") == {"وزارة"}


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (("--holder", "هالة الكرمي"), {"وزارة"}),
        (("--holder", "ناصر البيطار"), {"افتتاح"}),
        (("--holder", "لا أحد"), set()),
        (("--outlet", "الميناء"), {"وزارة"}),
        (("--outlet", "market.example"), {"افتتاح"}),
        (("--place", "اللاذقيّة"), {"وزارة"}),
        (("--from", "2019-03-06"), {"افتتاح"}),
        (("--until", "2019-03-05"), {"وزارة"}),
        (("--from", "2019-03-05", "--until", "2019-04-01"), {"وزارة", "افتتاح"}),
        (("--stance", "denies"), {"وزارة"}),
        (("--stance", "promises"), set()),
        (("--status", "single witness"), {"وزارة", "افتتاح"}),
        (("--status", "disputed"), set()),
        (("«مشروع الإسكان»",), {"وزارة"}),
        (("«الإسكان مشروع»",), set()),
        (("السوق", "--from", "2019-03-06", "--stance", "asserts"), {"افتتاح"}),
    ],
)
def test_each_filter(store: Path, arguments: tuple[str, ...], found: set[str]) -> None:
    assert titles(store, *arguments) == found
