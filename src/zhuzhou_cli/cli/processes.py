"""Files worked on by several processes: what becomes of each comes in their order, as soon as it is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ParamSpec, TypeVar

    T = TypeVar("T")
    P = ParamSpec("P")

STDIN = "-"
"""The path of a file that only the process can read that was called."""
_BATCH = 4
"""Files that a process is given at once: to wake it takes as long as a short one."""
_AHEAD = 3
"""Batches a process that are begun before the first of them is taken."""


def each(
    jobs: int, paths: Sequence[str], work: Callable[P, Callable[[str], T]], *given: P.args, **named: P.kwargs
) -> Iterator[T]:
    """What becomes of each file, by so many processes; all here if it is one, or a file is stdin.

    ``work`` prepares and gives what is done for a file; it and what it is ``given`` can be pickled. It is
    called here first: what goes wrong is raised here, and what it compiles is there for the others.
    """
    do = work(*given, **named)
    if jobs == 1 or len(paths) == 1 or STDIN in paths:
        yield from map(do, paths)
        return
    from collections import deque  # noqa: PLC0415 - only for many files
    from concurrent.futures import Future, ProcessPoolExecutor  # noqa: PLC0415 - only for many files

    with ProcessPoolExecutor(jobs, initializer=_begin, initargs=(work, given, named)) as pool:
        begun: deque[Future[list[T]]] = deque()
        for i in range(0, len(paths), _BATCH):
            begun.append(pool.submit(_go_on, paths[i : i + _BATCH]))
            if len(begun) >= _AHEAD * jobs:
                yield from begun.popleft().result()
        while begun:
            yield from begun.popleft().result()


_done: list[Callable[[str], Any]] = []
"""What a process of several does for a file."""


def _begin(
    work: Callable[..., Callable[[str], object]], given: Sequence[object], named: dict[str, object]
) -> None:
    import signal  # noqa: PLC0415 - only for several processes

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is told to the one that was called
    _done.append(work(*given, **named))


def _go_on(paths: Sequence[str]) -> list[Any]:
    return list(map(_done[0], paths))
