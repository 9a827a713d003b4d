"""zz in processes of its own: whatever it is given, it ends with a status, and says lines of print."""

from __future__ import annotations

import atexit
import json
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from tests.conftest import environment
from tests.forked import Forks
from tests.fuzz.mode import Case
from zhuzhou_cli.language.printable import escaped

STATUSES = (0, 1, 2)
"""What a command may end with: answered, not answered, unusable."""


@cache
def _forks() -> Forks:
    forks = Forks()
    atexit.register(forks.close)
    return forks


def called(*arguments: str, stdin: str = "", is_data: bool = False) -> tuple[str, int]:
    """What a call of zz wrote, and its status, once it is known that both are fit.

    What is ``is_data`` is not for a screen: nothing is said of its signs.
    """
    written, status = _forks().call(arguments, environment(), Path(tempfile.gettempdir()), stdin)
    said = written.decode("utf-8", "replace" if is_data else "strict")
    assert status in STATUSES, f"exit status {status}: {said[-300:]}"
    assert "Traceback" not in said
    assert "程序出错了" not in said, said[-300:]
    if not is_data:
        unsafe = [
            line for line in said.split("\n") if escaped(line.replace("\t", "")) != line.replace("\t", "")
        ]
        assert not unsafe, f"acts on a terminal: {unsafe[0]!r}"
    return said, status


@contextmanager
def file_of(case: Case) -> Iterator[str]:
    """The path of a case as a file; nothing may write to it, or rename or remove it."""
    with tempfile.TemporaryDirectory(prefix="zz-fuzz-") as folder:
        path = Path(folder) / f"case{case.suffix}"
        path.write_bytes(case.data)
        before = path.stat()
        yield str(path)
        after = path.stat()
        assert path.read_bytes() == case.data, "the source was changed"
        assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino), (
            "the source was touched"
        )


def json_lines(said: str) -> list[Any]:
    """The objects of JSON Lines, without the notes between them."""
    return [json.loads(line) for line in said.split("\n") if line.startswith("{")]


def statuses(calls: Sequence[tuple[str, int]]) -> str:
    """How calls ended."""
    return f"alone {' '.join(str(status) for _, status in calls)}"
