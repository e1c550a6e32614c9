"""Small invented stories in readable text: articles by outlet, and the points that a careful reader sees in them.

`== OUTLET` opens an article, `== points` the points: status, witnesses who assert, witnesses who deny, and words of each
claim between plus signs. A line that begins with `#` is a remark.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from tawatur.compare import compare
from tawatur.model import Article, Block, Outlet, Point, Reading, Story
from tawatur.pipeline import read_article

DAY = dt.date(2021, 3, 9)
CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Expected:
    """A point as a reader sees it; `claims` are words that stand in one claim each."""

    status: str
    asserting: int
    denying: int
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """A story and the texts of its articles by their ids."""

    story: Story
    texts: dict[str, str]

    def points_of(self, words: str) -> list[Point]:
        """The points that have a claim with those words."""
        return [
            point
            for point in self.story.points
            if any(
                words in " ".join(claim.content.of(self.texts[claim.article]).split())
                for side in point.sides
                for claim in side.claims
            )
        ]


def reading(outlet: str, text: str, day: dt.date = DAY, language: str = "ar") -> Reading:
    """The reading of a text of one outlet, without a headline."""
    digest = hashlib.sha256(f"{outlet} {text}".encode()).hexdigest()
    article = Article(
        digest[:16], None, outlet, digest, Outlet(outlet, None), None, None, day, language, text,
        (Block("body", 0, len(text)),),
    )  # fmt: skip
    return read_article(article)


def tell(*articles: tuple[str, str], language: str = "ar") -> Told:
    """The story that the articles tell, taken for one event."""
    readings = [reading(outlet, text, language=language) for outlet, text in articles]
    (story,) = compare(readings)
    return Told(story, {each.document.article.id: each.document.article.text for each in readings})


def load(path: Path) -> tuple[list[tuple[str, str]], list[Expected]]:
    """The articles of a case, and the points expected of them."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    parts = re.split(r"^== (.+)$", "\n".join(lines), flags=re.MULTILINE)[1:]
    blocks = [(name.strip(), text.strip()) for name, text in zip(parts[::2], parts[1::2], strict=True)]
    rows = [line.split(" | ") for name, text in blocks if name == "points" for line in text.splitlines()]
    expected = [Expected(row[0], int(row[1]), int(row[2]), tuple(row[3].split(" + "))) for row in rows]
    return [block for block in blocks if block[0] != "points"], expected
