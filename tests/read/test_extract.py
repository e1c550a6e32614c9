"""What trafilatura finds of a page is what it finds by itself, though it is spared its second look where it needs none."""

from __future__ import annotations

import pytest
import trafilatura
from trafilatura.settings import Extractor

from tawatur.read.extract import extract_lines
from tawatur.read.markup import parse

_TOLD = "".join(f"<p>افتتحت البلدية الجسر رقم {k} بعد أشهر من العمل فيه، وقال رئيسها إنه آمن.</p>" for k in range(3))
_LISTED = "".join(
    f"<li>وقالت وزارة النقل إن المرحلة {k} تنتهي في الصيف المقبل، وإن المال كاف لها.</li>" for k in range(20)
)
_COMMENTS = "".join(
    f"<p>أشكر البلدية على هذا العمل، وأرجو أن تنتهي المرحلة {k} في الصيف المقبل.</p>" for k in range(20)
)
_MENU = "".join(f"<li><a href='/{k}'>قسم {k}</a></li>" for k in range(20))


@pytest.mark.parametrize(
    ("beside", "lines"),
    [
        ("", 3),
        (f"<nav><ul>{_MENU}</ul></nav>", 3),
        (f"<div class='comments'>{_COMMENTS}</div>", 3),  # paragraphs enough, but little was found
        (f"<ul>{_LISTED}</ul>", 23),  # only the second look finds the list
    ],
    ids=["alone", "a menu", "comments", "a long list"],
)
def test_a_second_look_is_taken_where_trafilatura_takes_one(beside: str, lines: int) -> None:
    tree = parse(f"<html><body><article>{_TOLD}</article>{beside}</body></html>")
    assert tree is not None
    found = extract_lines(tree)
    assert len(found) == lines
    whole = trafilatura.bare_extraction(tree, options=Extractor(output_format="txt", comments=False, formatting=False))
    assert isinstance(whole, trafilatura.metadata.Document)
    assert "".join("".join(found).split()) == "".join((whole.raw_text or "").split())
