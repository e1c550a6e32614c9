"""Places are found by the names that the press writes, a city apart from its governorate."""

from __future__ import annotations

import pytest

from tawatur.languages.arabic.fold import fold
from tawatur.tables import Place, places


def found(name: str) -> set[str]:
    return {f"{row.kind} {row.country}" for row in places(fold).find(name)}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("رأس الخيمة", "city AE"),
        ("راس الخيمة", "city AE"),
        ("عجمان", "city AE"),
        ("الفجيرة", "city AE"),
        ("الرياض", "city SA"),
        ("المدينة المنورة", "city SA"),
        ("كوباني", "town SY"),
        ("Raqqa", "city SY"),
        ("محافظة لا وجود لها", ""),
        ("هضبة الجولان", "region SY"),
        ("الضفة الغربية", "region PS"),
        ("نينوى", "governorate IQ"),
        ("حضرموت", "governorate YE"),
        ("مخيم الزعتري", "camp JO"),
        ("باب المندب", "sea "),
        ("غازي عنتاب", "city TR"),
        ("القدس", "city "),
    ],
)
def test_a_place_is_found_by_its_name(name: str, kind: str) -> None:
    assert kind in found(name) if kind else not found(name)


def test_a_city_and_its_governorate_are_two_rows() -> None:
    rows = places(fold).find("الحسكة")
    assert {row.kind for row in rows} == {"city", "governorate"}
    assert len({(row.latitude, row.longitude) for row in rows}) == 1  # the governorate has those of its seat


def test_one_name_in_two_states_gives_both() -> None:
    assert {"city LB", "city LY"} <= found("طرابلس")


@pytest.mark.parametrize("slip", ["رىياد", "موصول", "ترطوس", "اجمان", "ااالخرطوم", "الموصل الجديدة"])
def test_slips_of_the_source_are_no_names(slip: str) -> None:
    if slip == "اجمان":  # a spelling in use, but no longer the name
        assert [row.name for row in places(fold).find(slip)] in ([], ["عجمان"])
    else:
        assert not [row for row in places(fold).find(slip) if row.name == slip]


@pytest.mark.parametrize("word", ["الباب", "الثورة", "العين", "البيضاء", "إب"])
def test_a_name_that_is_a_common_word_is_weak(word: str) -> None:
    match = places(fold).longest([fold(word)])
    assert match is not None
    assert match.weak


@pytest.mark.parametrize("word", ["الرقة", "حمص", "إدلب", "تعز", "الفلوجة", "بنغازي", "غزة"])
def test_a_name_that_the_news_is_full_of_is_not_weak(word: str) -> None:
    match = places(fold).longest([fold(word)])
    assert match is not None
    assert not match.weak


def test_rows_are_places() -> None:
    rows = places(fold).rows
    assert all(isinstance(row, Place) for row in rows[:3])
    assert len(rows) > 5_000
    assert len({row.identifier for row in rows}) == len(rows)
