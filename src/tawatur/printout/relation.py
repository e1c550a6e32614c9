"""A relation of two statements -> the contract's JSON, and lines for people."""

from __future__ import annotations

from typing import Any

from tawatur.model import Evidence, Pair, Relation
from tawatur.printout.words import Words, load_words

_SHOWN = 4  # reasons; the others weigh little


def render_relation(relation: Relation) -> dict[str, Any]:
    """The relation as printed; the evidence has the weightiest reason first."""
    return {
        "relation": relation.relation,
        "score": relation.score,
        "evidence": [{"signal": each.signal, "score": each.score, "detail": each.detail} for each in relation.evidence],
    }


def list_relation(number: int, pair: Pair, relation: Relation) -> str:
    """The relation, both statements, and the weightiest reasons; ends with a line end."""
    words = load_words(relation.language)
    lines = (
        f"{number}. {words[relation.relation]} ({relation.score:.2f})",
        f"   {words.quote(pair.left)}",
        f"   {words.quote(pair.right)}",
        f"   {words['because']}: " + " · ".join(_reason(each, words) for each in relation.evidence[:_SHOWN]),
    )
    return "".join(f"{words['mark']}{line}\n" for line in lines[: 4 if relation.evidence else 3])


def _reason(evidence: Evidence, words: Words) -> str:
    """«النفي −2.15 (لم / -)», the number in a direction of its own."""
    score = words.number(f"{evidence.score:+.2f}".replace("-", "−"))
    detail = f" ({words.quote(evidence.detail)})" if evidence.detail else ""
    return f"{words.signals[evidence.signal]} {score}{detail}"
