"""Which things are compared as who they are, and not by their words: those that most articles of a story call by a name."""

from __future__ import annotations

import pytest

from tawatur.compare.naming import Identities
from tests.compare.told import reading

TWO_NAMES = "قالت الحكومة اليمنية إن الجسر أغلق. وأكدت الشرعية اليمنية أن الحكومة باقية."
PLAIN = "قالت الحكومة إن الجسر أغلق."
DENIED = "نفت الحكومة إغلاق الجسر."


@pytest.mark.parametrize(
    ("texts", "named"),
    [
        ((PLAIN,), False),
        ((TWO_NAMES,), True),
        ((TWO_NAMES, PLAIN, DENIED), False),
        ((TWO_NAMES, f"{TWO_NAMES} والطريق مفتوح.", PLAIN), True),
        (("قال سالم البدراني إن الجسر أغلق.",), True),
        (("قال قائد الفرقة إن الجسر أغلق.",), True),
    ],
)
def test_most_articles_of_a_story_tell_whether_a_thing_has_a_name(texts: tuple[str, ...], named: bool) -> None:
    identities = Identities([reading(f"الضفاف {number}", text) for number, text in enumerate(texts)])
    assert bool(identities.named) is named
