"""The grammars and the comparison take any text: words of the grammar, marks and letters in any order."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tawatur.errors import InternalError, TawaturError
from tawatur.model import Metadata, Page
from tawatur.pipeline import compare_readings, read_safely
from tawatur.printout import load_article, render_reading

WORDS = {
    "ar": "قال وأضاف نفى أكد بحسب إن أن لا لم الذي وهو ما المصدر الرئيس محمد دمشق 12 قتيلا أمس الاثنين في من على وفق كما «بي بي سي»".split(),
    "en": "said denied according to that who the Mayor Sam Hill London Reuters 12 killed on Tuesday not it he told by as \"yes\" 'no'".split(),
}
MARKS = [
    *"«»“”\"'()[]،؛:.…-–ـ\n\t%٪",
    "\u200f",
    "\u200e",
    "\u2069",
    "\u064b",
    "\u0651",
    "ﷲ",
    "٠",
    "³",
    "①",
    "9" * 5000,
    "\x00",
    "",
]


def texts(language: str) -> st.SearchStrategy[str]:
    piece = st.one_of(st.sampled_from(WORDS[language]), st.sampled_from(MARKS), st.text(max_size=6))
    return st.lists(piece, max_size=60).map(" ".join)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The minister said « »."),
        ("ar", "قال الوزير « »."),
        ("ar", "نفى قال -"),
        ("ar", "قال قال بحسب قال إن"),
        ("ar", "لم الحكومة بيان وفق بشار أن،"),
    ],
)
def test_what_holds_nothing_says_nothing(language: str, text: str) -> None:
    result = read_safely(Page("page.txt", text.encode(), "text", Metadata(language=language)))
    assert not isinstance(result, TawaturError)
    assert not result.claims


@pytest.mark.parametrize(
    "name", ["محمد بن بن", "ابن ابن", "الملك بن بن", "بنت ابن بن", "عبد عبد", "ابو بن", "وووووووووو"]
)
def test_particles_that_join_nothing_break_no_article(name: str) -> None:
    text = f"قال {name} إن الطريق مفتوح. وأضاف {name} أن الجسر مغلق. {name}"
    result = read_safely(Page("page.txt", text.encode(), "text", Metadata(language="ar")))
    assert not isinstance(result, TawaturError), result.__cause__
    compare_readings([result])


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("digit", "³¹①₅٣𝟑")
def test_what_looks_like_a_digit_and_is_no_decimal_one_breaks_nothing(digit: str, language: str) -> None:
    text = f"12:{digit} {digit} مارس {digit}/{digit}/{digit} عام {digit * 4} {digit}% March {digit} ${digit}m {digit}-year-old"
    result = read_safely(Page("page.txt", text.encode(), "text", Metadata(language=language)))
    assert not isinstance(result, TawaturError), result.__cause__


@pytest.mark.parametrize("language", ["ar", "en"])
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_text_is_read_or_refused(language: str, data: st.DataObject) -> None:
    text = data.draw(texts(language))
    raw = text.encode("utf-8", "surrogatepass")
    result = read_safely(Page("page.txt", raw, "text", Metadata(language=language)))
    assert not isinstance(result, InternalError), result.__cause__
    if isinstance(result, TawaturError):
        return
    document = result.document
    for claim in result.claims:
        attribution = claim.attribution
        spans = [*attribution.content, *(each for each in (attribution.cue, attribution.source) if each is not None)]
        assert all(0 <= span.start < span.end <= len(document.article.text) for span in spans)
    compare_readings([result])
    assert load_article(render_reading(result)).text == document.article.text


def test_a_dash_at_the_end_of_a_text_joins_nothing() -> None:
    result = read_safely(Page("page.txt", "قال 0-".encode(), "text", Metadata(language="ar")))
    assert not isinstance(result, TawaturError), result.__cause__
