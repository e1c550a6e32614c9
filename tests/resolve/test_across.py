"""Which entities of different articles are one: the cases of tests/cases/identities, judgements, and other letters."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from tawatur.languages.letters import shared_consonants
from tawatur.model import Entity, Reading
from tawatur.pipeline import read_article
from tawatur.resolve.across import SameThings
from tests.resolve.holder_cases import Case, sections

_FILE = Path(__file__).parents[1] / "cases" / "identities" / "across.txt"


@dataclass(frozen=True)
class Across:
    """A few articles, and pairs of names that are one thing (with the reason) or two (without)."""

    title: str
    texts: tuple[str, ...]
    pairs: tuple[tuple[str, str, str | None], ...]


def _cases() -> list[Across]:
    cases = []
    for title, *lines in sections(_FILE):
        texts = "\n".join(line for line in lines if line[:2] not in ("= ", "! ")).split("---")
        pairs = []
        for line in lines:
            if line[:2] in ("= ", "! "):
                left, right, *reason = (cell.strip() for cell in line[2:].split(" | "))
                pairs.append((left, right, reason[0] if reason else None))
        cases.append(Across(title, tuple(text.strip() for text in texts), tuple(pairs)))
    return cases


def _read(*texts: str) -> list[Reading]:
    """The readings of texts, each an article of its own."""
    return [read_article(Case(f"article {number}", None, (text,), ()).article()) for number, text in enumerate(texts)]


def _entity(readings: list[Reading], name: str, number: int | None = None) -> Entity:
    named = [each for reading in readings for each in reading.entities if name in each.names]
    return named[(number or 1) - 1]


def _pair(readings: list[Reading], left: str, right: str) -> tuple[Entity, Entity]:
    """The entities of two names; `name@3` is the third entity of that name, and of one name twice the first two."""
    first, _, at = left.partition("@")
    second, _, other = right.partition("@")
    again = 2 if first == second and not other else None
    return _entity(readings, first, int(at or 1)), _entity(readings, second, int(other) if other else again)


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.title)
def test_things_are_one_or_two(case: Across) -> None:
    readings = _read(*case.texts)
    things = SameThings(readings)
    for left, right, reason in case.pairs:
        one, other = _pair(readings, left, right)
        assert one.id != other.id
        why = [merge.reason for merge in things.why(one.id, other.id)]
        assert (reason in why) if reason is not None else why == [], f"{left} / {right}: {why}"


def test_in_one_story_a_surname_alone_is_the_man_who_bears_it() -> None:
    readings = _read("قال وزير الصحة مازن الطرابيشي إن اللقاح متوفر.", "قال الطرابيشي إن السعر مناسب.")
    things = SameThings(readings, one_story=True)
    one, other = _pair(readings, "مازن الطرابيشي", "الطرابيشي@1")
    assert things.of(one.id) == things.of(other.id)


def test_a_judgement_undoes_a_merge_and_holds_when_the_articles_are_read_again() -> None:
    texts = ("قال محافظ إدلب أحمد العلي إن الطريق مفتوح.", "رفض أحمد العلي التعليق على الخبر.")
    one, other = _pair(_read(*texts), "أحمد العلي", "أحمد العلي")
    things = SameThings(_read(*texts), apart=[(other.id, one.id)])
    assert things.of(one.id) != things.of(other.id)
    assert things.merges == []


def test_a_judgement_makes_one_of_what_no_rule_would() -> None:
    readings = _read("قال محافظ إدلب أحمد العلي إن الطريق مفتوح.", "أكد مدرب الفريق أحمد العلي أن اللاعبين جاهزون.")
    one, other = _pair(readings, "أحمد العلي", "أحمد العلي")
    things = SameThings(readings, together=[(one.id, other.id)])
    assert [merge.reason for merge in things.why(one.id, other.id)] == ["a judgement"]


def test_the_order_of_the_articles_changes_nothing() -> None:
    readings = _read("نفت قسد الخبر.", "أعلنت قوات سوريا الديمقراطية السيطرة.", "قالت قسد إن الاتفاق تم.")
    there, back = SameThings(readings), SameThings(reversed(readings))
    assert {each: there.of(each) for each in there.entities} == {each: back.of(each) for each in back.entities}


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("محمد الجبيري", "Mohammed al-Jubeiri"),
        ("سمير العنداني", "Samir Al-Andani"),
        ("خالد بن صالح القاسمي", "Khalid bin Saleh al Qasimi"),
        ("شريف الجوهري", "Sherif El-Gohary"),
        ("جون كارتر", "John Karter"),
    ],
)
def test_a_name_has_the_same_consonants_in_both_scripts(arabic: str, latin: str) -> None:
    assert shared_consonants(arabic) == shared_consonants(latin) != ""


@pytest.mark.parametrize(("left", "right"), [("أحمد", "Ahmad"), ("علي", "Ali")])
def test_a_single_name_tells_nobody(left: str, right: str) -> None:
    assert shared_consonants(left) == shared_consonants(right) == ""


def test_other_consonants_are_another_name() -> None:
    assert shared_consonants("محمد الجبيري") != shared_consonants("Nasser al-Jaberi")
