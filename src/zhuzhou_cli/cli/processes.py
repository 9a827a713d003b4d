"""Files worked on by several processes: what becomes of each comes in their order, as soon as it is known.

Each process has a pipe of its own, and nothing in common with the others: one that is ended while it holds
a lock would keep all others waiting. A process ends when its pipe does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

TYPE_CHECKING = False
if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from typing import Any, ParamSpec, TypeVar

    T = TypeVar("T")
    P = ParamSpec("P")

STDIN = "-"
"""The path of a file that only the process can read that was called."""
_BATCH = 4
"""Files that a process is given at once: to wake it takes as long as a short one."""
_AHEAD = 3
"""Batches that a process has been given before it is waited for; their paths fit in any pipe."""
_ENDING = ("SIGINT", "SIGTERM", "SIGHUP")
"""What a process is ended with, as far as the system knows it."""


def each(
    jobs: int, paths: Sequence[str], work: Callable[P, Callable[[str], T]], *given: P.args, **named: P.kwargs
) -> Iterator[T]:
    """What becomes of each file, by so many processes; all here if it is one, or a file is stdin.

    ``work`` prepares and gives what is done for a file; it and what it is ``given`` can be pickled. It is
    called here first: what goes wrong is raised here, and what it compiles is there for the others. What a
    process that was ended has not done is done here.
    """
    do = work(*given, **named)
    if jobs == 1 or len(paths) == 1 or STDIN in paths:
        yield from map(do, paths)
        return
    batches = [paths[i : i + _BATCH] for i in range(0, len(paths), _BATCH)]
    crew: list[_Process] = []
    try:
        crew += (_Process(work, given, named) for _ in range(min(jobs, len(batches))))
        ahead = _AHEAD * len(crew)
        for i, batch in enumerate(batches[:ahead]):
            crew[i % len(crew)].give(batch)
        for i, batch in enumerate(batches):
            process = crew[i % len(crew)]
            done = process.done()
            yield from map(do, batch) if done is None else done
            for later in batches[i + ahead : i + ahead + 1]:
                process.give(later)
    finally:
        for process in crew:
            process.stop()


_ours: list[Connection] = []
"""Our ends of the pipes. A process that is forked has them too, and would wait for itself to close them."""


class _Process:
    """A process that works on what it is given, batch by batch."""

    def __init__(self, *job: object) -> None:
        from multiprocessing import Pipe, Process  # noqa: PLC0415 - only for many files

        self._pipe, its_end = Pipe()
        _ours.append(self._pipe)
        self._process = Process(target=_serve, args=(its_end, *job), daemon=True)
        _hold_back("SIG_BLOCK")  # a signal between its birth and its first line would find our handlers
        try:
            self._process.start()
        finally:
            _hold_back("SIG_UNBLOCK")
        its_end.close()

    def give(self, batch: Sequence[str]) -> None:
        """Give it files; one that has ended takes none."""
        import signal  # noqa: PLC0415 - only for several processes

        number = getattr(signal, "SIGPIPE", None)  # of which zz ends where nobody reads its output
        before = number and signal.signal(number, signal.SIG_IGN)
        try:
            with suppress(OSError):
                self._pipe.send(batch)
        finally:
            if number:
                signal.signal(number, before)

    def done(self) -> list[Any] | None:
        """What became of the oldest batch that it was given; None if it has ended. Raises what went wrong."""
        try:
            done: list[Any] | Exception = self._pipe.recv()
        except (EOFError, OSError):
            return None
        if isinstance(done, Exception):
            raise done
        return done

    def stop(self) -> None:
        """End it."""
        _ours.remove(self._pipe)
        self._pipe.close()
        self._process.kill()
        self._process.join()


def _serve(
    pipe: Connection,
    work: Callable[..., Callable[[str], object]],
    given: Sequence[object],
    named: dict[str, object],
) -> None:
    """Work on batches until there are no more."""
    import signal  # noqa: PLC0415 - only for several processes

    for name in filter(lambda name: hasattr(signal, name), _ENDING):
        # Ctrl-C is told to the one that was called, which ends its pipes.
        signal.signal(getattr(signal, name), signal.SIG_IGN if name == "SIGINT" else signal.SIG_DFL)
    _hold_back("SIG_UNBLOCK")
    for end in _ours:
        end.close()
    with suppress(EOFError, OSError):
        do = work(*given, **named)
        while True:
            pipe.send(_done(do, pipe.recv()))


def _done(do: Callable[[str], object], paths: Sequence[str]) -> list[object] | Exception:
    try:
        return list(map(do, paths))
    except Exception as error:  # noqa: BLE001 - it is raised where somebody can be told
        return error


def _hold_back(how: str) -> None:
    """Let the signals that end a process wait, or have them again; Windows has no such thing."""
    import signal  # noqa: PLC0415 - only for several processes

    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(getattr(signal, how), [getattr(signal, name) for name in _ENDING])
