"""A bar on stderr for work that takes long, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(total: int, what: str) -> Iterator[Callable[[], None]]:
    """A bar named ``what``; the context gives the function to call after each of its ``total`` steps."""
    if total < 2 or not sys.stderr.isatty():  # noqa: PLR2004 - one step has no progress
        yield lambda: None
        return
    from rich.console import Console  # noqa: PLC0415 - rich is loaded only for a terminal
    from rich.progress import Progress  # noqa: PLC0415 - rich is loaded only for a terminal

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda: bar.advance(task)
