"""What a headline says beside the text below it: no number runs on into it, and capitals make no names. Invented."""

from __future__ import annotations

import datetime as dt

from tawatur.model import Article, Block, Outlet, Reading
from tawatur.pipeline import read_article

DAY = dt.date(2021, 3, 10)


def reading(headline: str, body: str) -> Reading:
    text = f"{headline}\n\n{body}\n"
    blocks, start = [Block("headline", 0, len(headline))], len(headline) + 2
    for paragraph in body.split("\n\n"):
        blocks.append(Block("body", start, start + len(paragraph)))
        start += len(paragraph) + 2
    return read_article(
        Article("a", None, "a", "", Outlet("Karam Post", None), None, headline, DAY, "en", text, tuple(blocks))
    )


def test_a_number_at_the_end_of_a_headline_counts_nothing_below() -> None:
    found = reading("Strike on Karam market kills 43", "Twin bombs went off at noon.").document.quantities
    assert [(each.text, each.of, each.fate) for each in found[:1]] == [("43", None, "killed")]


def test_capitals_of_a_headline_are_no_names() -> None:
    read = reading("Governor Rejects Claims Of Market Bombing", "Governor Omar Torres said the claims were lies.")
    assert {entity.name for entity in read.entities} == {"Omar Torres"}


def test_names_that_the_text_has_are_names_in_such_a_headline_too() -> None:
    read = reading("Torres And White Band Deny Market Bombing", "Omar Torres and the White Band denied it.")
    names = {name for entity in read.entities for name in entity.names}
    assert {"Omar Torres", "Torres", "White Band"} <= names
    assert not any("Market" in name for name in names)


def test_a_line_without_a_stop_is_a_heading_and_runs_on_into_no_other() -> None:
    body = (
        "10:42 Governor says schools will stay shut\nThe governor has confirmed that schools in Karam will stay shut."
    )
    text = reading("Live: Karam under fire", body).document.article.text
    claims = reading("Live: Karam under fire", body).claims
    assert [claim.attribution.content[0].of(text) for claim in claims] == [
        "schools will stay shut",
        "schools in Karam will stay shut",
    ]


QUOTED = (
    '"The ferry was full," said Lena Ross, a nurse. "I held on to the rail.\n\n'
    '"When I looked up, the bridge was gone. I called my son.\n\n'
    '"Then somebody pulled me out."\n\n'
    '"It was dark," said Omar Torres.'
)


def test_a_quotation_goes_on_over_paragraphs_that_open_with_a_mark() -> None:
    read = reading("Ferry sinks off Karam", QUOTED)
    text = read.document.article.text
    (first, second) = (" ".join(claim.attribution.content[-1].of(text).split()) for claim in read.claims)
    assert first.startswith("I held on to the rail.")
    assert first.endswith("Then somebody pulled me out")
    assert second == "It was dark"


def test_a_quotation_that_was_never_closed_takes_no_other_speaker_in() -> None:
    read = reading("Ferry sinks off Karam", QUOTED.replace('"Then somebody pulled me out."\n\n', ""))
    assert [claim.holder.name for claim in read.claims] == ["Lena Ross", "Omar Torres"]
