"""Every line of a saved text is told for what it is, and nothing of the text is lost or moved."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.model import Block, Outlet
from tawatur.read.blocks import find_blocks
from tests.read.block_cases import BlockCase, load_cases

CASES = load_cases()
PIECES = (
    "قال الوزير إن السد سليم.", "اقرأ أيضا: السد القديم", "مقالات متعلقة", "سمات سد ماء", "عدن - سبأ:", "(رويترز)",
    "«", "»", '"', 'لـ"', "،", ":", ".", "...", "×", "tag icon", "ع ع ع", "الأحد 3 نيسان 2016", "\n", "\n\n", "\r\n",
    "\u2029", " ", "\t", "\u200f", "\u202b", "- ", "• ", "وأضاف أن", "صورة أرشيفية", "شارك",
    "© 2016", "السد", "\u0640", "😀", "\0",
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_line_is_told_for_what_it_is(case: BlockCase) -> None:
    outlet = case.known.get("outlet")
    blocks = find_blocks(case.text, case.known.get("title"), Outlet(outlet, None) if outlet else None)
    assert [(block.kind, case.text[block.start : block.end]) for block in blocks] == list(case.blocks)


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=30).map("".join), st.none() | st.text())
def test_blocks_are_ordered_disjoint_in_bounds_and_leave_only_white_space(text: str, title: str | None) -> None:
    blocks = find_blocks(text, title, Outlet("السد", None))
    assert_well_formed(blocks, text)


def test_a_last_line_of_a_bare_tatweel_stops_nothing() -> None:
    text = "قال الوزير إن السد سليم.\nـ"
    assert_well_formed(find_blocks(text), text)


def assert_well_formed(blocks: tuple[Block, ...], text: str) -> None:
    last = 0
    for block in blocks:
        assert last <= block.start < block.end <= len(text)
        last = block.end
    covered = {offset for block in blocks for offset in range(block.start, block.end)}
    left = "".join(character for offset, character in enumerate(text) if offset not in covered)
    assert not [character for character in left if character.isalnum()]
