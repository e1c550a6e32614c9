"""Run the cases of tests/cases/times and tests/cases/quantities: a text, and below it what it holds, in order.

    + text | TYPE value                            a time; undated.txt is read without a day of publication
    + text | value low high | unit | word counted  a quantity

    + text | fate | group                          what became of the people counted, in tests/cases/fates

`-` stands for what is not said. A text without such lines holds none.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tawatur.annotate import annotate
from tawatur.languages import load_language
from tawatur.model import Document, Quantity, TimeExpression
from tests.languages.arabic.test_attributions import Case, article, read_cases

CASES = Path(__file__).parents[2] / "cases"
TIMES = [case for path in sorted((CASES / "times").glob("*.txt")) for case in read_cases(path)]
QUANTITIES = [case for path in sorted((CASES / "quantities").glob("*.txt")) for case in read_cases(path)]
FATES = [case for path in sorted((CASES / "fates").glob("*.txt")) for case in read_cases(path)]


def read(case: Case) -> Document:
    dated = article(case.text)
    return annotate(replace(dated, published=None) if case.place.startswith("undated") else dated, load_language("ar"))


def show_time(time: TimeExpression) -> str:
    return f"{' '.join(time.text.split())} | {time.type} {time.value or '-'}"


def show_quantity(quantity: Quantity) -> str:
    numbers = " ".join(map(show_number, (quantity.value, quantity.low, quantity.high)))
    return f"{' '.join(quantity.text.split())} | {numbers} | {quantity.unit or '-'} | {quantity.of or '-'}"


def show_number(number: float | None) -> str:
    if number is None:
        return "-"
    return str(int(number)) if number == int(number) else f"{number:.6g}"


@pytest.mark.parametrize("case", TIMES, ids=[case.place for case in TIMES])
def test_times(case: Case) -> None:
    assert tuple(map(show_time, read(case).times)) == case.expected


@pytest.mark.parametrize("case", QUANTITIES, ids=[case.place for case in QUANTITIES])
def test_quantities(case: Case) -> None:
    assert tuple(map(show_quantity, read(case).quantities)) == case.expected


@pytest.mark.parametrize("case", FATES, ids=[case.place for case in FATES])
def test_fates(case: Case) -> None:
    shown = [f"{each.text} | {each.fate or '-'} | {each.group or '-'}" for each in read(case).quantities]
    assert tuple(shown) == case.expected


@pytest.mark.parametrize("case", [*TIMES, *QUANTITIES], ids=lambda case: case.place)
def test_spans_hold_what_they_say(case: Case) -> None:
    document = read(case)
    said = [(each.start, each.end, each.text) for each in document.times]
    said += [(each.start, each.end, each.text) for each in document.quantities]
    assert [document.article.text[start:end] for start, end, _ in said] == [text for _, _, text in said]
