"""The application -> answers on a port, until the process is told to stop."""

from __future__ import annotations

import socket
from collections.abc import Callable

import uvicorn
from fastapi import FastAPI

from tawatur.errors import FetchError
from tawatur.web.loopback import Place


def run(app: FastAPI, place: Place, started: Callable[[str], None]) -> None:
    """Serve until SIGINT or SIGTERM; `started` is given the address once it can be opened. FetchError if the port is taken."""
    host, port = place.host, place.port
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, port))
        except OSError as error:
            raise FetchError(f"{host}:{port}", f"cannot listen there: {error.strerror}; give another --port") from None
        listening.listen(128)
        name = f"[{host}]" if family == socket.AF_INET6 else host
        scheme = "https" if place.certificate else "http"
        started(f"{scheme}://{name}:{listening.getsockname()[1]}/")
        config = uvicorn.Config(
            app, log_level="warning", access_log=False, server_header=False, lifespan="off",
            ssl_certfile=place.certificate, ssl_keyfile=place.key,
        )  # fmt: skip
        uvicorn.Server(config).run(sockets=[listening])
