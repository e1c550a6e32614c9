"""Damaged articles are the same for the same seed, and the examples survive some."""

from __future__ import annotations

import random
import subprocess
import sys
from importlib import import_module
from pathlib import Path

from tests.bench.scripts import BENCH


def test_one_seed_gives_one_damage() -> None:
    damage = import_module("fuzz").damage
    text = "قال الناطق إن الطريق مفتوح. ونفى المجلس ذلك."
    assert damage(text, random.Random(3)) == damage(text, random.Random(3)) != text


def test_damaged_examples_are_read(tmp_path: Path) -> None:
    command = [sys.executable, str(BENCH / "fuzz.py"), "--seconds", "2", "--seed", "1"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "damaged articles" in done.stdout
    assert "internal fault" not in done.stdout


def test_a_grammar_begins_with_the_texts_of_its_cases_and_their_words(tmp_path: Path) -> None:
    seeds = import_module("seeds")
    seeds.sow("english", tmp_path)
    texts = {path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert "The report said officials had denied the outbreak." in texts
    assert not any(text.startswith(("#", "+", "-")) for text in texts)
    assert '"\\x73\\x61\\x69\\x64"' in seeds.words_of("english").decode().splitlines()  # said
