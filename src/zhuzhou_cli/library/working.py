"""What a process of its own does that ``workers`` has started: compile its share of the files."""

from __future__ import annotations

import gc
import pickle
import sys

from zhuzhou_cli.library.compiling import compiled_to


def work() -> None:
    """Read the files and a path from standard input, compile, and tell standard output what became of it."""
    gc.disable()
    contents, path = pickle.load(sys.stdin.buffer)  # noqa: S301 - of Python itself
    sys.stdout.buffer.write(pickle.dumps(compiled_to(path, contents)))
    sys.stdout.buffer.flush()
