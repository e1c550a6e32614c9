"""Each rule of the grammar says what it reads, and the reasons that are given are those of the sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tawatur.annotate import annotate
from tawatur.attribute import attribute
from tawatur.languages import load_language
from tawatur.languages.arabic.tables import records
from tests.languages.arabic.test_attributions import article

_GRAMMAR = Path(__file__).parents[3] / "src" / "tawatur" / "languages" / "arabic" / "attribution"
_KINDS = {"clause", "quote", "colon", "prep"}  # of complements, which «verb-» is put before


def _decisions(text: str) -> list[dict[str, str]]:
    language = load_language("ar")
    document = annotate(article(text), language)
    return [dict(language.explain(document, each)) for each in attribute(document, language)]


def test_every_rule_that_a_draft_is_made_by_says_what_it_reads() -> None:
    named = re.compile(r'"((?:verb|noun|according|headline)-[a-z]+)"')
    used = {rule for path in _GRAMMAR.rglob("*.py") for rule in named.findall(path.read_text(encoding="utf-8"))}
    told = {record["rule"] for _, record in records("rules.tsv")}
    assert used | {f"verb-{kind}" for kind in _KINDS} | {"noun", "turn"} == told


@pytest.mark.parametrize(
    ("text", "decision", "because"),
    [
        ("وقال عمران إن السد آمن، لكن الأهالي أكدوا أنه يتسرب.", "content", "before لكن (clause_ends.tsv: before_cue)"),
        ("وقال عمران: «السد آمن».", "content", "closing quotation mark"),
        ("وأضاف أن السد آمن.", "source", "left out; the verb asks for a man"),
        ("ولم يؤكد الناطق وقوع خسائر.", "stance", "doubts, by a negation"),
        ("وجاء ذلك بعد إعلان أنقرة أمس عن توجهها لإنشاء أربع مناطق.", "cue", "nouns.tsv اعلان"),
    ],
)
def test_a_reason_is_the_one_of_the_sentence(text: str, decision: str, because: str) -> None:
    assert because in _decisions(text)[0][decision]
