"""The cache folder: compiled stores, each found by the content of the glossaries it was made of.

A store is named after the files and their content, so that whoever asks for other content asks for
another store. It is written as a draft, sealed, and renamed; it is never written to again. The seal is
its time of modification: whatever touches a store breaks it, and one system call tells.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence

from zhuzhou_cli.index import database
from zhuzhou_cli.library import folders
from zhuzhou_cli.record import record, replaced

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

SEAL = 1_000_000_000
"""Seconds since 1970, and even, for file systems that count in twos."""
READ_WHOLE = 262_144
"""Bytes of files that are read to know their content; more are known by their states, once they were read."""
SETTLED = 2_000_000_000
"""Nanoseconds after which a file that changes has another time of modification, on any file system."""
KEPT = 1_000_000_000
"""Bytes of stores that are kept, whatever their glossaries; the built-in one's is 3,000 times smaller."""
_HEAD = 32
_HEX = 16
_RANDOM = 4


@record
class Content:
    """What is known of a glossary file: the hash of its bytes, and the bytes if they were read.

    One that is not ``needed`` is passed over if it is no glossary.
    """

    path: str
    hash: str
    data: bytes | None
    needed: bool = True


Compile = Callable[[str], "sqlite3.Connection"]
"""Compiles the glossaries to a database at a path. Raises sqlite3.Error."""


def contents(paths: Sequence[str], read: Callable[[str], bytes]) -> list[Content]:
    """The contents of files, which ``read`` reads; many bytes only if a file is not as it was last time.

    A reader with a thousand reports has them asked for their state, not for their text.
    """
    states = _states(paths)
    if sum(state.st_size for state in states) <= READ_WHOLE or len(states) < len(paths):
        return [_read(path, read) for path in paths]
    seen = _place(f"{_digest(map(os.path.abspath, paths))}.seen")
    known = _digest(
        f"{one.st_size} {one.st_mtime_ns} {one.st_ctime_ns} {one.st_ino} {one.st_dev}" for one in states
    )
    told, *hashes = _told(seen)
    if told == known and len(hashes) == len(paths):
        return [Content(path, hashed, None) for path, hashed in zip(paths, hashes, strict=True)]
    found = [_read(path, read) for path in paths]
    lines = "\n".join([known, *(one.hash for one in found)])
    _remember(seen, lines, max(one.st_mtime_ns for one in states))
    return found


def _told(seen: str) -> list[str]:
    try:
        if os.path.isfile(seen):  # a pipe would be waited for
            with open(seen, encoding="ascii") as file:
                return file.read().split() or [""]
    except (OSError, ValueError):
        pass
    return [""]


def _states(paths: Iterable[str]) -> list[os.stat_result]:
    """The states of files; fewer if one has none, which is told when it is read."""
    try:
        return [os.stat(path) for path in paths]
    except OSError:
        return []


def _read(path: str, read: Callable[[str], bytes]) -> Content:
    data = read(path)
    return Content(path, database.digest(data, _HEX).hex(), data)


def _remember(seen: str, lines: str, modified: int) -> None:
    import time  # noqa: PLC0415 - only for a large file that is new

    if time.time_ns() - modified < SETTLED:
        return  # it may change once more without looking changed
    draft = _draft_of(seen)
    try:
        os.makedirs(os.path.dirname(seen), exist_ok=True)
        with open(draft, "w", encoding="ascii") as file:
            file.write(lines)
        os.replace(draft, seen)
    except OSError:
        _remove(draft)


def whole(known: Content, read: Callable[[str], bytes]) -> Content:
    """The same with its bytes, and with their hash as they are now."""
    return known if known.data is not None else replaced(_read(known.path, read), needed=known.needed)


def name(contents: Sequence[Content]) -> str:
    """What the store of these files is called: the files; their content, what is needed, who can read it."""
    paths = _digest(os.path.abspath(one.path) for one in contents)
    known = (one.hash if one.needed else f"{one.hash}?" for one in contents)
    return f"{paths}-{_digest([database.FORM, *known])}.store"


def _digest(parts: Iterable[str]) -> str:
    joined = "\n".join(parts).encode("utf-8", "surrogateescape")
    return database.digest(joined, _HEX).hex()


def found(called: str) -> sqlite3.Connection | None:
    """The store of a name; None if there is none, or not as it was written."""
    path = _place(called)
    try:
        state = os.stat(path)
        if state.st_mtime_ns != SEAL * 1_000_000_000:
            return None
        with open(path, "rb", buffering=0) as file:
            whole = database.length(file.read(_HEAD)) == state.st_size
        return database.opened(path) if whole else None
    except (OSError, ValueError, database.Damaged):
        return None


def made(called: str, compile_to: Compile) -> sqlite3.Connection:
    """A new store of a name, kept if that is possible; in memory if no folder can be written."""
    path = _place(called)
    draft = _draft_of(path)
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        _sweep(called)  # before anything is written, for what it removes may be what fills the disk
        compile_to(draft).close()
        _seal(draft)
        os.replace(draft, path)
        return database.opened(path)
    except (OSError, ValueError, database.Damaged, database.Failure):
        _remove(draft)
    except BaseException:
        _remove(draft)
        raise
    return compile_to(":memory:")


def _draft_of(path: str) -> str:
    """What no other process writes to: two machines that share a folder may have the same process ids."""
    return f"{path}.{os.urandom(_RANDOM).hex()}.{os.getpid()}.draft"


def _seal(path: str) -> None:
    with open(path, "rb+") as file:
        os.fsync(file.fileno())
    os.utime(path, (SEAL, SEAL))


def _sweep(called: str) -> None:
    """Remove the stores of other content of the same files, the oldest of all others, and dead drafts."""
    folder = os.path.dirname(_place(called))
    names = os.listdir(folder)
    same = called.partition("-")[0]
    for other in names:
        is_old = other.endswith(".store") and other.startswith(same) and other != called
        if is_old or (other.endswith(".draft") and not _lives(other.split(".")[-2])):
            _remove(os.path.join(folder, other))
    stores = [os.path.join(folder, one) for one in names if one.endswith(".store") and one != called]
    left = KEPT
    for _, size, path in sorted(map(_state, stores), reverse=True):
        left -= size
        if left < 0:
            _remove(path)


def _lives(process: str) -> bool:
    if sys.platform == "win32" or not process.isdecimal():
        return True  # there, to ask is to kill
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _state(path: str) -> tuple[float, int, str]:
    try:
        state = os.stat(path)
    except OSError:
        return 0.0, 0, path
    return state.st_ctime, state.st_size, path


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except (OSError, ValueError):
        return


def _place(called: str) -> str:
    return os.path.join(folders.cache(), called)
