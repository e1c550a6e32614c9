"""What the documents say is so: their commands run, their links lead somewhere, their names are in the code."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tawatur.languages.arabic.attribution.cues import read_cue

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted((*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")))

HARMLESS = {"tawatur", "make", "cat", "head"}  # a document must not be able to make a test overwrite something

WRITTEN_LATER = {"bench/history.jsonl", "bench/figures.toml"}  # by `bench/gold.py --record`

_BLOCK = re.compile(r"^[ ]*```console\n(.*?)^[ ]*```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
_MAKE = re.compile(r"`make ([a-z ]+)`|^[ ]*(?:\$ )?make ([a-z ]+?)[ ]*(?:#.*)?$", re.MULTILINE)


class Command(NamedTuple):
    """A documented command, and the lines that it is shown to print."""

    document: str
    line: str
    shown: tuple[str, ...]


def documented_commands(document: str, text: str) -> Iterator[Command]:
    """The commands of the `console` blocks: lines that begin with `$ `, each with the lines below it."""
    for block in _BLOCK.findall(text):
        for part in re.split(r"^[ ]*\$ ", block, flags=re.MULTILINE)[1:]:
            line, *shown = part.splitlines()
            yield Command(document, line, tuple(each.strip() for each in shown if each.strip() not in ("", "…")))


COMMANDS = [
    command
    for path in DOCUMENTS
    for command in documented_commands(str(path.relative_to(ROOT)), path.read_text(encoding="utf-8"))
]


def programs_in(line: str) -> set[str]:
    """The first word of each command of a pipeline or list, and every operator that is none of `|`, `&&`, `||`, `;`."""
    words = shlex.shlex(line, posix=True, punctuation_chars=True)
    words.whitespace_split = True
    programs, first = set(), True
    for word in words:
        operator = not set(word) - set("|&;<>()")
        if operator and word not in ("|", "&&", "||", ";") or first and not operator:
            programs.add(word)
        first = operator
    return programs


def missing_lines(shown: tuple[str, ...], printed: str) -> list[str]:
    """The lines that do not stand in what was printed, in their order; white space at both ends aside."""
    lines = iter([line.strip() for line in printed.splitlines()])
    return [line for line in shown if line not in lines]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: f"{command.document}: {command.line}")
def test_documented_command_does_what_is_shown(command: Command) -> None:
    assert programs_in(command.line) <= HARMLESS, "what writes, or needs more, belongs in an sh block"
    if command.line.startswith("make "):
        command = command._replace(line=f"make -n {command.line.removeprefix('make ')}", shown=())
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command.line], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, encoding="utf-8", timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert missing_lines(command.shown, done.stdout + done.stderr) == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    links = _LINK.findall(path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_every_make_target_that_is_named_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = {
        target
        for path in DOCUMENTS
        for groups in _MAKE.findall(path.read_text(encoding="utf-8"))
        for words in groups
        for target in words.split()
    }
    assert named - targets == set()
    assert {"demo", "test", "check", "gold"} <= named


def test_architecture_shows_the_layers_of_the_import_contract() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {contract["id"]: contract for contract in config["tool"]["importlinter"]["contracts"]}
    architecture = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert "\n".join(contracts["layers"]["layers"]) in architecture


def test_every_decision_is_in_the_list_of_decisions() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = set(_LINK.findall((folder / "README.md").read_text(encoding="utf-8")))
    assert {path.name for path in folder.glob("*.md")} - {"README.md"} == {link for link in listed if "/" not in link}


def test_every_package_that_is_needed_has_a_decision() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = {re.split(r"[<>=~! \[]", need)[0].lower() for need in config["project"]["dependencies"]}
    decisions = [path.read_text(encoding="utf-8").lower() for path in (ROOT / "docs" / "decisions").glob("*.md")]
    assert [name for name in names if not any(re.search(rf"\b{name}\b", each) for each in decisions)] == []


def test_adding_a_cue_works_as_it_is_told() -> None:
    told = (ROOT / "docs" / "how-to" / "add-a-cue.md").read_text(encoding="utf-8")
    rows = [line.strip() for line in told.splitlines() if line.count("\t") > 2]
    table = ROOT / "src" / "tawatur" / "languages" / "arabic" / "tables" / "cues.tsv"
    assert rows
    assert set(rows) <= set(table.read_text(encoding="utf-8").splitlines())
    forms = re.search(r"every form: (.*?)\.", told, re.DOTALL)
    assert forms
    assert [form for form in re.split(r"[،\s]+", forms[1]) if not read_cue(form)] == []


def test_files_that_documents_name_are_there() -> None:
    named = {
        name
        for path in DOCUMENTS
        for name in re.findall(r"`((?:src|tests|docs|bench|examples)/[\w./-]+)`", path.read_text(encoding="utf-8"))
    }
    assert named
    assert [name for name in sorted(named) if not (ROOT / name).exists() and name not in WRITTEN_LATER] == []


def test_constraints_are_exact_versions_without_addresses_of_all_that_is_needed() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert [pin for pin in pins if not re.fullmatch(r"[\w.-]+==[\w.]+(?: ; [\w' =]+)?", pin)] == []
    pinned = {pin.partition("==")[0].lower().replace("_", "-") for pin in pins}
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = [*config["dependencies"], *(need for extra in config["optional-dependencies"].values() for need in extra)]
    assert {re.split(r"[<>=~! \[]", need)[0].lower() for need in needed} - pinned == set()


def test_harmful_commands_are_not_run() -> None:
    assert programs_in("tawatur read a.txt | head -3 && make test  # ; rm -r x") == {"tawatur", "head", "make"}
    assert programs_in("tawatur read 'a;b.txt' > out; rm out") >= {"tawatur", ">", "rm"}
