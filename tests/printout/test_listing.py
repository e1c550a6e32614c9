"""The listing shows who says what in the order of the text, each claim below the one that it stands inside of."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tawatur.model import Article, Attribution, Claim, Document, Entity, Holder, Outlet, Reading, Span
from tawatur.printout import list_reading
from tawatur.printout.bidi import Direction, flatten, isolate

TEXT = "قالت البلدية إن الوزير أعلن أن الجسر مغلق. وأضافت: «نعمل ليلا\nونهارا»."
ARTICLE = Article(
    "a1", None, "saved/جسر.html", "0" * 64, Outlet("مرآة الساحل", None), None, "الجسر مغلق", dt.date(2019, 3, 10), "ar",
    TEXT, (),
)  # fmt: skip
MARK, OPEN, CLOSE = "\u200f", "\u2068", "\u2069"


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def claim(name: str, cue: str, content: str, holder: Holder, inside: str | None = None) -> Claim:
    said = Attribution(
        name, span(cue), None, (span(content),), "indirect", "asserts", None, None, inside, None, "test", 1.0
    )
    return Claim(said, holder, None, None, None)


TOWN = Holder("e1", "البلدية", False, False)
MINISTER = Holder("e2", "الوزير", False, False)
OUTER = claim("c1", "قالت", "الوزير أعلن أن الجسر مغلق", TOWN)
INNER = claim("c2", "أعلن", "الجسر مغلق", MINISTER, inside="c1")
LAST = claim("c3", "أضافت", "نعمل ليلا\nونهارا", TOWN)


def listed(*claims: Claim, article: Article = ARTICLE, entities: tuple[Entity, ...] = ()) -> list[str]:
    """The lines of the listing without the marks of direction."""
    listing = list_reading(Reading(Document(article, (), (), ()), claims, entities))
    return "".join(letter for letter in listing if letter not in MARK + OPEN + CLOSE).splitlines()


def test_head_then_claims_in_order_with_the_inner_one_below_the_outer() -> None:
    direct = LAST._replace(attribution=LAST.attribution._replace(mode="direct", stance="promises"))
    assert listed(OUTER, INNER, direct) == [
        "الجسر مغلق",
        "مرآة الساحل · 2019-03-10 · saved/جسر.html",
        "",
        "1. البلدية — قول (قالت)",
        "   الوزير أعلن أن الجسر مغلق",
        "   2. الوزير — قول (أعلن)",
        "      الجسر مغلق",
        "3. البلدية — تعهد (أضافت)",
        "   «نعمل ليلا ونهارا»",
    ]


def test_who_is_not_known_and_who_is_not_named() -> None:
    unknown = LAST._replace(holder=Holder(None, "", False, True))
    unnamed = LAST._replace(holder=Holder(None, "مصدر أمني", True, False))
    assert listed(unknown, unnamed)[3::2] == [
        "1. غير معروف — قول (أضافت)",
        "2. مصدر أمني (دون ذكر الاسم) — قول (أضافت)",
    ]


def test_role_stands_beside_the_name_unless_it_is_the_name() -> None:
    minister = Entity("e2", "person", "الوزير", ("الوزير",), "وزير النقل", None, (), None, None, ())
    town = Entity("e1", "organization", "البلدية", ("البلدية",), "البلدية", None, (), None, None, ())
    lines = listed(OUTER, INNER, entities=(minister, town))
    assert lines[3] == "1. البلدية — قول (قالت)"
    assert lines[5] == "   2. الوزير (وزير النقل) — قول (أعلن)"


def test_circumstances() -> None:
    days = dt.date(2019, 3, 8), dt.date(2019, 3, 9)
    full = LAST._replace(told="الأفق", via="وكالة الساحل", when=days)
    assert listed(full)[-1] == "   في حديث إلى الأفق · نقلا عن وكالة الساحل · بتاريخ 2019-03-08 إلى 2019-03-09"
    assert listed(LAST._replace(when=(days[0], days[0])))[-1] == "   بتاريخ 2019-03-08"


def test_nothing_found_is_said() -> None:
    assert "لم يُعثر" in listed()[-1]


def test_claim_inside_one_that_is_not_there_is_shown_all_the_same() -> None:
    assert listed(INNER)[3] == "1. الوزير — قول (أعلن)"


def test_labels_are_in_the_language_of_the_article_or_in_english() -> None:
    assert "asserts" in listed(LAST, article=replace(ARTICLE, language="en"))[3]
    assert "asserts" in listed(LAST, article=replace(ARTICLE, language="fa"))[3]


def test_each_line_runs_in_the_language_s_direction() -> None:
    listing = list_reading(Reading(Document(ARTICLE, (), (), ()), (OUTER, INNER), ()))
    assert all(line.startswith(MARK) for line in listing.splitlines() if line)


def test_what_runs_against_the_line_is_isolated() -> None:
    listing = list_reading(Reading(Document(ARTICLE, (), (), ()), (OUTER,), ()))
    assert f"{OPEN}saved/جسر.html{CLOSE}" in listing
    assert f"{OPEN}2019-03-10{CLOSE}" in listing
    assert f"{OPEN}البلدية" not in listing
    assert isolate("Reuters", "ltr") == "Reuters"
    assert isolate("رويترز", "ltr") == f"{OPEN}رويترز{CLOSE}"


@given(st.text(st.characters(exclude_categories=())), st.sampled_from(["rtl", "ltr"]))
def test_isolated_text_stays_in_its_line_and_direction(text: str, line: Direction) -> None:
    shown = isolate(text, line)
    assert (shown.count(OPEN), shown.count(CLOSE)) in ((0, 0), (1, 1))
    assert len(shown.splitlines()) <= 1
    assert not set(shown) & set("\x1b\x07\u202a\u202b\u202c\u202d\u202e")
    shown.encode("utf-8")


@given(st.text(st.sampled_from("قال المتحدث ‌‍ إن 12 A")))
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert flatten(text) == " ".join(text.split())
