"""How the command behaves beside other programs: statuses, locales, pipes, terminals, start-up."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tawatur import __version__
from tests.cli.command import BRIDGE, MARKET, TAWATUR, tawatur


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "جسر.txt"
    path.write_text(BRIDGE, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "arguments",
    [
        ("reed", "x.txt"),
        ("read",),
        ("read", "x.txt", "--format", "xml"),
        ("read", "x.txt", "--published", "11 October 2017"),
        ("read", "x.txt", "--language", "klingon"),
        ("read", "--nonsense"),
        ("compare",),
        ("compare", "x.txt", "--format", "jsonl"),
        ("evaluate",),
    ],
)
def test_wrong_use_is_status_2_and_prints_nothing(arguments: tuple[str, ...]) -> None:
    run = tawatur(*arguments)
    assert (run.status, run.output) == (2, "")
    assert run.errors


@pytest.mark.parametrize("command", [(), ("read",), ("compare",), ("evaluate",)])
def test_help(command: tuple[str, ...]) -> None:
    run = tawatur(*command, "--help")
    assert (run.status, run.errors) == (0, "")
    assert run.output.startswith("Usage: tawatur")


def test_version() -> None:
    assert tawatur("--version").output == f"tawatur, version {__version__}\n"


def test_start_loads_nothing_heavy() -> None:
    heavy = "trafilatura lxml fastwarc jinja2 numpy yaml py3langid tawatur.pipeline tawatur.model".split()
    code = f"import sys, tawatur.cli; print([name for name in {heavy!r} if name in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "[]\n"


@pytest.mark.parametrize(
    "environment",
    [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "ascii"}],
)
@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_output_is_utf8_whatever_the_locale(article: Path, environment: dict[str, str], form: str) -> None:
    run = tawatur("read", article.name, "غائب.txt", "--format", form, folder=article.parent, environment=environment)
    assert "سعد النوري" in run.output
    assert "جسر.txt" in run.output
    assert run.errors == "tawatur: غائب.txt: no such file\n"


def test_reader_that_goes_away_early_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text("\n".join([json.dumps({"text": BRIDGE + MARKET})] * 400), encoding="utf-8")
    command = [TAWATUR, "read", "many.jsonl", "--format", "jsonl"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(100)
        process.stdout.close()
        assert process.stderr.read() == b""
        process.wait(timeout=60)


def test_fault_of_the_program_on_one_page_costs_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BRIDGE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(MARKET, encoding="utf-8")
    code = (
        "import tawatur.pipeline as p; from tawatur.cli import main; annotate = p.annotate\n"
        "def broken(article, language):\n"
        "    assert 'السوق' not in article.text, 'made\\nup'\n"
        "    return annotate(article, language)\n"
        "p.annotate = broken; main()"
    )
    command = [sys.executable, "-c", code, "read", "b.txt", "a.txt", "--format", "jsonl"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert json.loads(done.stdout)["page"] == "a.txt"
    assert done.stderr == r"tawatur: b.txt: an internal fault, please report it: AssertionError: made\nup" + "\n"


def test_fault_of_the_program_outside_a_page_shows_no_traceback(article: Path) -> None:
    code = "import tawatur.printout as p; from tawatur.cli import main; p.list_reading = lambda *given: 1 / 0; main()"
    command = [sys.executable, "-c", code, "read", str(article)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("tawatur: an internal fault, please report it: ZeroDivisionError")
    assert "Traceback" not in done.stderr
    environment = {**os.environ, "TAWATUR_TRACEBACK": "1"}
    wanted = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert "Traceback" in wanted.stderr
