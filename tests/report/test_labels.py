from __future__ import annotations

import pytest

from tawatur.report.labels import load_labels, plural_category


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "لا شاهد"), (1, "شاهد واحد"), (2, "شاهدان"), (3, "3 شهود"), (10, "10 شهود"), (11, "11 شاهدا"),
     (99, "99 شاهدا"), (100, "100 شاهد"), (102, "102 شاهد"), (103, "103 شهود"), (111, "111 شاهدا")],
)  # fmt: skip
def test_arabic_counts_have_their_forms(number: int, words: str) -> None:
    assert load_labels("ar").count("witnesses", number) == words


def test_english_counts_have_theirs() -> None:
    labels = load_labels("en")
    assert [labels.count("outlets", number) for number in (0, 1, 2)] == ["0 outlets", "one outlet", "2 outlets"]


def test_both_languages_have_the_same_labels() -> None:
    arabic, english = load_labels("ar"), load_labels("en")
    assert arabic.text.keys() == english.text.keys()
    assert arabic.status.keys() == arabic.section.keys() == english.status.keys() == english.section.keys()
    assert arabic.counts.keys() == english.counts.keys()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_count_has_every_form_of_its_language(language: str) -> None:
    needed = {plural_category(language, number) for number in range(200)}
    for noun, forms in load_labels(language).counts.items():
        assert needed <= forms.keys(), noun


def test_a_row_of_figures_says_whom_it_counts() -> None:
    english, arabic = load_labels("en"), load_labels("ar")
    assert english.row("killed", part=False) == "Figures, killed"
    assert english.row("killed", part=True) == "Figures, killed, among them"
    assert arabic.row("wounded", part=False) == "الأرقام، المصابون"
    assert english.row(None, part=False) == "Figures"
