"""A body as it was packed for the wire -> its bytes, never more than are wanted in memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import Protocol

_MOST_CODINGS = 2  # a bomb in a bomb in a bomb; servers that pack twice by mistake exist
_STEP = 256 * 1024


class CannotUnpack(Exception):
    """The body is packed in a way that was not asked for, or is damaged; the message says which."""


class TooLarge(Exception):
    """Unpacked, the body is larger than the limit."""


class _Unpacker(Protocol):
    def feed(self, chunk: bytes) -> Iterator[bytes]: ...

    def is_whole(self) -> bool: ...


def unpack(chunks: Iterable[bytes], codings: str, limit: int) -> bytes:
    """The whole body; `codings` is the Content-Encoding header. Raises TooLarge, CannotUnpack."""
    names = [name for name in (part.strip().lower() for part in codings.split(",")) if name not in ("", "identity")]
    if len(names) > _MOST_CODINGS:
        raise CannotUnpack(f"is packed {len(names)} times over ({codings[:60]})")
    for name in reversed(names):
        chunks = limited(_unpacked(chunks, name), limit)
    return b"".join(limited(chunks, limit))


def limited(chunks: Iterable[bytes], limit: int) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > limit:
            raise TooLarge
        yield chunk


def _unpacked(chunks: Iterable[bytes], name: str) -> Iterator[bytes]:
    unpacker, empty = _unpacker(name), True
    try:
        for chunk in chunks:
            empty = empty and not chunk
            yield from unpacker.feed(chunk)
    except zlib.error as error:
        raise CannotUnpack(f"is damaged {name}: {error}") from None
    if not empty and not unpacker.is_whole():  # half an article would pass for a whole one
        raise CannotUnpack(f"is {name} cut short")


def _unpacker(name: str) -> _Unpacker:
    if name in ("gzip", "x-gzip"):
        return _Zlib(31)
    if name == "deflate":
        return _Deflate()
    if name == "br":
        return _Brotli()
    raise CannotUnpack(f"is packed as {name[:20]}, which was not asked for")


class _Zlib:
    """gzip or zlib, a step at a time."""

    def __init__(self, window: int) -> None:
        self._inner = zlib.decompressobj(window)

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        while chunk and not self._inner.eof:
            yield self._inner.decompress(chunk, _STEP)
            chunk = self._inner.unconsumed_tail

    def is_whole(self) -> bool:
        return self._inner.eof


class _Deflate:
    """With the zlib header that the standard asks for, or without, as some servers send it."""

    def __init__(self) -> None:
        self._inner: _Zlib | None = None

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        if self._inner is None and chunk:
            self._inner = _Zlib(15 if chunk[0] & 0x0F == 8 else -15)
        if self._inner:
            yield from self._inner.feed(chunk)

    def is_whole(self) -> bool:
        return self._inner is not None and self._inner.is_whole()


class _Brotli:
    def __init__(self) -> None:
        import brotli

        self._inner, self._error = brotli.Decompressor(), brotli.error

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        try:
            yield self._inner.process(chunk, output_buffer_limit=_STEP)
            while not self._inner.can_accept_more_data() and not self._inner.is_finished():
                yield self._inner.process(b"", output_buffer_limit=_STEP)
        except self._error as error:
            raise CannotUnpack(f"is damaged br: {error}") from None

    def is_whole(self) -> bool:
        return bool(self._inner.is_finished())
