"""What can go wrong, always with the place where it did and what to do about it."""

from __future__ import annotations

from collections.abc import Callable


class TawaturError(Exception):
    """Base of all errors of this program: `where` names the page, file or line, `reason` says what and what to do."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"{where}: {reason}")
        self.where = where
        self.reason = reason

    def __reduce__(self) -> tuple[Callable[..., TawaturError], tuple[type[TawaturError], str, str]]:
        """For the way from one process to another, on which `__cause__` is lost."""
        return _restored, (type(self), self.where, self.reason)


def _restored(kind: type[TawaturError], where: str, reason: str) -> TawaturError:
    error = kind.__new__(kind)
    TawaturError.__init__(error, where, reason)
    return error


class FetchError(TawaturError):
    """A file or address could not be opened, or is not what it says it is."""


class StartError(TawaturError):
    """Processes to work side by side could not be started."""


class ReadError(TawaturError):
    """A page was opened, but no article could be read from it."""


class TableError(TawaturError):
    """A table or rule file that ships with the program is malformed; `where` is `file:line`."""


class GoldError(TawaturError):
    """A gold file does not fit the text beside it."""


class ExportError(TawaturError):
    """What was asked for cannot be handed on in this format, or is not there."""


class JudgementError(TawaturError):
    """What a person said does not fit what it is said of; `where` is the field or the thing."""


class StoreError(TawaturError):
    """A store could not be opened, read or written; `where` is its file or address."""


class InternalError(TawaturError):
    """This program itself failed on a page: a fault to be reported. `__cause__` is what was raised."""

    def __init__(self, where: str, cause: BaseException) -> None:
        super().__init__(where, f"an internal fault, please report it: {type(cause).__name__}: {cause}")
        self.__cause__ = cause
