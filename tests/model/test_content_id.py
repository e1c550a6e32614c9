"""Ids are hashes of what a thing is made of, whatever it is made of."""

from __future__ import annotations

import hashlib
import json

from hypothesis import given
from hypothesis import strategies as st

from tawatur.model import content_id

PARTS = st.lists(st.one_of(st.text(), st.integers(), st.none(), st.booleans(), st.floats(allow_nan=False)), max_size=5)


@given(PARTS)
def test_an_id_is_the_hash_of_the_json_of_its_parts(parts: list[object]) -> None:
    made_of = json.dumps(parts, ensure_ascii=False, default=str).encode(errors="surrogatepass")
    assert content_id(*parts) == hashlib.sha256(made_of).hexdigest()[:16]
