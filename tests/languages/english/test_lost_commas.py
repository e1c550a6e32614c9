"""A text that lost its commas on its way, as tables of articles have them, is read as far as its words allow. Invented."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate import annotate
from tawatur.attribute import attribute
from tawatur.languages import load_language
from tests.languages.arabic.test_attributions import article

TEXT = (
    "At least 46 people were killed in Karam on Sunday the Orsan Observatory said in one of the deadliest raids this year. "
    "Twelve shops were destroyed the mayor said as fires spread. "
    "Among the dead were nine shepherds said Omar Torres director of the town hospital. "
    "The White Band put the toll at 51 adding that the search went on. "
    "The governor of Karam Lena Ross told Meridian by telephone that the bridge was shut. "
    '"We have no water" said a baker who asked not to be named. "We have no flour." '
    "The ministry said the wells would be open by Monday and that doctors were on their way to the valley."
)


def told() -> list[tuple[str, str, str]]:
    document = annotate(replace(article(TEXT, False), language="en"), load_language("en"))
    text = document.article.text
    return [
        (
            each.source.of(text) if each.source else "",
            each.cue.of(text),
            " … ".join(span.of(text) for span in each.content),
        )
        for each in attribute(document, load_language("en"))
        if each.cue is not None
    ]


def test_what_stands_before_its_speaker_is_told_from_what_he_goes_on_to_say() -> None:
    assert told() == [
        ("the Orsan Observatory", "said", "At least 46 people were killed in Karam on Sunday"),
        ("the mayor", "said", "Twelve shops were destroyed"),
        ("Omar Torres director of the town hospital", "said", "Among the dead were nine shepherds"),
        ("The White Band", "put", "the toll at 51"),
        ("The White Band", "adding", "the search went on"),
        ("The governor of Karam Lena Ross", "told", "the bridge was shut"),
        ("a baker who asked not to be named", "said", "We have no water … We have no flour"),
        ("The ministry", "said", "the wells would be open by Monday and that doctors were on their way to the valley"),
    ]
