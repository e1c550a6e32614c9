"""What Tawatur runs on is pinned, comes under licences that allow it, and is what docs/decisions/dependencies.md says."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
RUN = ("desk", "xlsx", "postgres", "cluster")  # extras that a user runs; the others are for those who build
PERMISSIVE = re.compile(r"MIT|BSD|Apache|PSF|Python Software Foundation|ISC|Zlib|0BSD|CNRI|CC0", re.IGNORECASE)


def _required(requirements: list[str]) -> Iterator[str]:
    """The names of what these ask for here, and of what that asks for."""
    seen: set[str] = set()
    waiting = [Requirement(each) for each in requirements]
    while waiting:
        requirement = waiting.pop()
        extras = ("", *requirement.extras)
        name = canonicalize_name(requirement.name)
        if name in seen:
            continue
        seen.add(name)
        yield name
        try:
            further = [Requirement(each) for each in distribution(name).requires or ()]
        except PackageNotFoundError:
            continue
        waiting += [
            each for each in further if each.marker is None or any(each.marker.evaluate({"extra": x}) for x in extras)
        ]


def _run_time() -> list[str]:
    extras = [each for name in RUN for each in PROJECT["optional-dependencies"].get(name, ())]
    return sorted(_required([*PROJECT["dependencies"], *extras]))


def _licence(name: str) -> str:
    about = distribution(name).metadata
    classified = [each for each in about.get_all("Classifier") or [] if each.startswith("License ::")]
    said = [each for field in ("License-Expression", "License") for each in about.get_all(field) or []]
    return "; ".join([*classified, *said])


def test_every_package_that_is_run_has_an_exact_version() -> None:
    pinned = {
        canonicalize_name(line.partition("==")[0])
        for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
        if "==" in line and not line.startswith("#")
    }
    assert [name for name in _run_time() if name not in pinned] == []


def test_no_line_of_the_constraints_names_an_address() -> None:
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert re.search(r"https?:|file:|@|--", text) is None


@pytest.mark.parametrize("name", _run_time())
def test_the_licence_allows_it_or_the_page_says_why(name: str) -> None:
    told = (ROOT / "docs" / "decisions" / "dependencies.md").read_text(encoding="utf-8")
    try:
        licence = _licence(name)
    except PackageNotFoundError:
        pytest.skip("is not installed on this system")
    assert PERMISSIVE.search(licence) or f"`{name}`" in told, licence
