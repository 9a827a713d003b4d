"""Bytes that go to a draft as they are made, as far as the disk has room; the rest stays in memory."""

from __future__ import annotations

import io
import os
from contextlib import suppress

from zhuzhou_cli.index.store import Damaged
from zhuzhou_cli.library.cache import private

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Self

_CHUNK = 1 << 20
"""Bytes that are written at once."""


class Spool:
    """Takes bytes in order; what the draft cannot take is kept in memory.

    The draft is removed in the end, unless it has been given another name.

    >>> with Spool("") as spool:
    ...     spool.write(b"zz")
    ...     spool.is_written(), spool.data()
    (False, b'zz')
    """

    def __init__(self, path: str) -> None:
        """``path`` is where the draft shall be; if it is empty, everything stays in memory."""
        self.path = path
        self._rest = bytearray()
        self._file: io.FileIO | None = None
        if path:
            with suppress(OSError):
                self._file = io.FileIO(path, "x", opener=private)
        self._has_room = self._file is not None

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Remove the draft."""
        if self._file:
            self._file.close()
            with suppress(OSError):
                os.unlink(self.path)

    def write(self, some: bytes) -> None:
        """Take bytes."""
        self._rest += some
        if len(self._rest) >= _CHUNK:
            self._pour()

    def is_written(self) -> bool:
        """Whether the draft has all bytes, and is closed; no more can be taken then."""
        while self._rest and self._has_room:
            self._pour()
        if self._file:
            self._file.close()
        return self._has_room

    def data(self) -> bytes:
        """All bytes. Raises Damaged if those of the draft cannot be read where it was."""
        if self._file is None:
            return bytes(self._rest)
        try:
            with open(self.path, "rb") as file:
                return file.read() + self._rest
        except OSError as error:
            raise Damaged(str(error)) from None

    def _pour(self) -> None:
        if self._file and self._has_room:
            try:
                del self._rest[: self._file.write(self._rest)]
            except OSError:
                self._has_room = False
