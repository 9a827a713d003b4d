"""What somebody who waits for a library may be told; loaded only where there is something to tell."""

from __future__ import annotations

from zhuzhou_cli.answers import Finding
from zhuzhou_cli.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class Watcher(Protocol):
        """Is told what goes on while glossaries are opened."""

        def note(self, note: Note, /) -> None:
            """Something has happened."""

        def progress(self, share: float, /) -> None:
            """So much of a compilation is done, from 0 to 1; the last time it is 1."""


@record
class PassedOver:
    """One of the user's own glossaries cannot be used; the others answer without it."""

    finding: Finding


@record
class Untrusted:
    """A file or folder of the cache may have been written by another user, and is not read."""

    path: str


@record
class Compiling:
    """Glossaries of so many bytes are compiled."""

    size: int


Note = PassedOver | Untrusted | Compiling
