"""What a person said of two things holds, also where nothing else is known of them."""

from __future__ import annotations

from tawatur.cluster.linkage import link
from tawatur.model import Verdict


def test_things_without_any_likeness_are_put_together_by_a_judgement() -> None:
    assert link("abc", {}, 0.2, [Verdict("a", "b", True)]) == [("a", "b"), ("c",)]


def test_a_judgement_keeps_apart_what_is_alike_and_all_that_joins_it() -> None:
    alike = {("a", "b"): 0.9, ("b", "c"): 0.9, ("a", "c"): 0.9}
    assert link("abc", alike, 0.2, [Verdict("a", "b", False)]) in ([("a", "c"), ("b",)], [("a",), ("b", "c")])
