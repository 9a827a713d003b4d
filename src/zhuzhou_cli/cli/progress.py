"""A bar on stderr for work that takes long, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from contextlib import AbstractContextManager


def progress(total: int, what: str) -> AbstractContextManager[Callable[[], None]]:
    """A bar named ``what``; the context gives the function to call after each of its ``total`` steps."""
    # One step has no progress.
    return _NoBar() if total < 2 or not sys.stderr.isatty() else _Bar(total, what)  # noqa: PLR2004 - as said


class _NoBar:
    """Not by contextlib, which takes longer to load than a short file to annotate."""

    def __enter__(self) -> Callable[[], None]:
        return lambda: None

    def __exit__(self, *_: object) -> None: ...


class _Bar:
    def __init__(self, total: int, what: str) -> None:
        from rich.console import Console  # noqa: PLC0415 - rich is loaded only for a terminal
        from rich.progress import Progress  # noqa: PLC0415 - as above

        self._bar = Progress(console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task(what, total=total)

    def __enter__(self) -> Callable[[], None]:
        self._bar.start()
        return lambda: self._bar.advance(self._task)

    def __exit__(self, *_: object) -> None:
        self._bar.stop()
