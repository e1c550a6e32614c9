"""Run the real `tawatur` command, as a person or another program does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TAWATUR = str(Path(sys.executable).with_name("tawatur"))

BRIDGE = """بلدية المنارة تنفي سقوط ضحايا في انهيار الجسر القديم

قالت بلدية المنارة، الأحد، إن الجسر القديم أغلق أمام السيارات بعد انهيار جزء منه.
ونفى رئيس البلدية سعد النوري وقوع ضحايا، وأضاف أن الأعمال تستغرق 3 أسابيع.
"""
MARKET = """افتتاح السوق المركزي في وادي الزهور

أعلنت غرفة التجارة في وادي الزهور أن السوق المركزي يفتتح الخميس المقبل.
وأكد مديرها ناصر البيطار أن 40 محلا ستعمل من اليوم الأول.
"""


@dataclass(frozen=True)
class Run:
    """What the command gave back."""

    status: int
    output: str
    errors: str

    def objects(self) -> list[dict[str, Any]]:
        """The output as JSONL."""
        return [json.loads(line) for line in self.output.splitlines()]

    def failures(self) -> list[str]:
        """The lines on standard error without the program's name."""
        return [line.removeprefix("tawatur: ") for line in self.errors.splitlines()]


def tawatur(
    *arguments: str | Path,
    given: bytes = b"",
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
    prepare: Callable[[], None] | None = None,
) -> Run:
    """Run `tawatur` with `given` on its standard input; `prepare` runs in the new process before it starts."""
    done = subprocess.run(
        [TAWATUR, *arguments],
        input=given,
        capture_output=True,
        cwd=folder,
        env={**os.environ, **(environment or {})},
        preexec_fn=prepare,
        timeout=120,
        check=False,
    )
    run = Run(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
    assert "Traceback" not in run.errors, run.errors
    return run
