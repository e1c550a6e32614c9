"""The desk's own words -> looked up in a table by the language that a reader chose."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from starlette.requests import Request

LANGUAGES = ("ar", "en")
COOKIE = "tawatur_language"


@cache
def load_wording(language: str) -> Mapping[str, str]:
    """The words for one of LANGUAGES."""
    table = tomllib.loads(files(__package__).joinpath("labels", f"{language}.toml").read_text(encoding="utf-8"))
    words: Mapping[str, str] = table["desk"]
    return words


def choose_language(request: Request) -> str:
    """What the address asks for, else what was chosen before, else what the browser likes best; Arabic where nothing tells."""
    for wanted in (request.query_params.get("lang"), request.cookies.get(COOKIE)):
        if wanted in LANGUAGES:
            return wanted
    liked = (each.strip()[:2].lower() for each in request.headers.get("accept-language", "").split(","))
    return next((each for each in liked if each in LANGUAGES), LANGUAGES[0])
