"""The `tawatur` command as it is, but for this machine's own servers: run with `python -m tests.cli.loopback`."""

from __future__ import annotations

from functools import partial

from tawatur.cli import main
from tawatur.fetch import web

if __name__ == "__main__":
    web.Client = partial(web.Client, allow_loopback=True)  # type: ignore[misc, assignment]
    main()
