"""States are found by name, by adjective, and by what stands for their governments."""

from __future__ import annotations

import pytest

from tawatur.languages.arabic.fold import fold
from tawatur.tables import countries, country_of, demonyms, metonyms


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("سورية", "SY"), ("المملكة العربية السعودية", "SA"), ("أميركا", "US"), ("الولايات المتحدة الأميركية", "US"),
        ("سلطنة عمان", "OM"), ("كوريا الشمالية", "KP"), ("Saudi Arabia", "SA"), ("UK", "GB"), ("إيطاليا", "IT"),
    ],
)  # fmt: skip
def test_a_state_is_found_by_its_names(name: str, key: str) -> None:
    assert [row.key for row in countries(fold).find(name)] == [key]


@pytest.mark.parametrize(
    ("form", "key"),
    [
        ("السوري", "SY"), ("سورية", None), ("السوريين", "SY"), ("سوريات", "SY"), ("أتراك", "TR"), ("الروس", "RU"),
        ("الأميركية", "US"), ("أمريكيان", "US"), ("الكورية الجنوبية", "KR"), ("الكوريين الشماليين", "KP"),
        ("الجنوب أفريقي", "ZA"), ("مغاربة", "MA"), ("أردنيا", "JO"), ("سوريا", None), ("ليبيا", None), ("كتاب", None),
    ],
)  # fmt: skip
def test_an_adjective_tells_its_state(form: str, key: str | None) -> None:
    """«سورية» and «ليبيا» are the states themselves wherever they stand."""
    assert [row.key for row in demonyms(fold).find(form)] == ([key] if key else [])


def test_adjectives_are_no_names_of_states() -> None:
    assert not countries(fold).find("السوري")
    assert not countries(fold).find("الأتراك")


@pytest.mark.parametrize(
    ("name", "government", "kind"),
    [
        ("دمشق", "SY", "capital"), ("الرياض", "SA", "capital"), ("واشنطن", "US", "capital"), ("رام الله", "PS", "city"),
        ("الكرملين", "RU", "seat"), ("قصر المرادية", "DZ", "seat"), ("البنتاغون", "US", "ministry"),
    ],
)  # fmt: skip
def test_a_metonym_tells_its_government(name: str, government: str, kind: str) -> None:
    assert [(row.government, row.kind) for row in metonyms(fold).find(name)] == [(government, kind)]
    assert country_of(government) is not None


def test_a_seat_that_several_have_tells_no_government() -> None:
    (row,) = metonyms(fold).find("القصر الجمهوري")
    assert row.identifier is None


def test_a_capital_called_as_its_state_is_no_metonym() -> None:
    assert not metonyms(fold).find("تونس")
    assert country_of("XX") is None
