"""Files compiled by several processes at once: each makes a segment of its share.

A process of its own, rather than a fork: whoever uses the library may have threads.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Sequence

from zhuzhou_cli.library.cache import Content
from zhuzhou_cli.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.answers import Finding

ALONE = 1_500_000
"""Bytes of glossaries that one process compiles as quickly as two, which have to be started."""
SHARE = 24_000_000
"""Bytes of glossaries that a process compiles at once, in some 350 MB of memory."""
_PROCESSES = 4
"""Segments that are made at once at most, for every query asks all of them."""
_START = """
import pickle, sys
sys.path[:] = pickle.load(sys.stdin.buffer)
from zhuzhou_cli.library.working import work
work()
"""


@record
class Done:
    """What became of a share: the hashes of the files in the segment, and what is wrong with others, by path.

    If a file that is needed is no glossary, ``fault`` says why, and there is no segment.
    """

    hashes: tuple[str, ...]
    refused: dict[str, Finding]
    fault: tuple[Finding, ...] = ()


def processes() -> int:
    """How many processes compile at once: one for each processor, where others can be started."""
    return min(os.cpu_count() or 1, _PROCESSES) if sys.executable else 1


def shares(contents: Sequence[Content]) -> list[list[Content]]:
    """The files of each process, about as many bytes for each."""
    total = sum(len(content.data or b"") for content in contents)
    count = max(-(-total // SHARE), processes() if total > ALONE else 1)
    shared: list[list[Content]] = [[] for _ in range(count)]
    taken = 0
    for content in contents:
        shared[min(count - 1, taken * count // (total or 1))].append(content)
        taken += len(content.data or b"")
    return [share for share in shared if share]


class Worker:
    """A process that compiles files into a store at a path."""

    def __init__(self, contents: Sequence[Content], path: str) -> None:
        """Raises OSError where no process can be started."""
        command = [sys.executable, "-P", "-c", _START]
        self._process = subprocess.Popen(  # noqa: S603 - it is Python itself
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        try:
            if self._process.stdin:
                self._process.stdin.write(pickle.dumps(sys.path) + pickle.dumps((list(contents), path)))
                self._process.stdin.close()
        except OSError:  # it has ended already, which its status tells
            pass

    def done(self) -> Done | None:
        """What became of it; None if the process could not do it."""
        output = self._process.stdout.read() if self._process.stdout else b""
        return None if self._process.wait() else _loaded(output)

    def stop(self) -> None:
        """End it, if it has not ended, for nobody waits for it any more."""
        with self._process:
            self._process.kill()


def started(contents: Sequence[Content], path: str) -> Worker | None:
    """A worker; None where no process can be started, or there is no path for what it makes."""
    try:
        return Worker(contents, path) if path else None
    except OSError:
        return None


def _loaded(output: bytes) -> Done:
    done: Done = pickle.loads(output)  # noqa: S301 - it is Python itself
    return done
