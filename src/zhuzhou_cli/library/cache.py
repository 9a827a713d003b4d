"""The cache folder: compiled stores, each found by the content of the glossaries it was made of.

A store is named after the files and their content, so that whoever asks for other content asks for
another store. It is written as a draft, sealed, and renamed; it is never written to again. The seal is
its time of modification: whatever touches a store breaks it, and one system call tells.

What another user could have written is not read: a store holds data that is trusted to be ours.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence

from zhuzhou_cli.answers import Finding
from zhuzhou_cli.index import database
from zhuzhou_cli.index.database import Connection
from zhuzhou_cli.library.shelf import read
from zhuzhou_cli.record import record, replaced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.library import Watcher

SEAL = 1_000_000_000
"""Seconds since 1970, and even, for file systems that count in twos."""
READ_WHOLE = 262_144
"""Bytes of files that are read to know their content; more are known by their states, once they were read."""
SETTLED = 2_000_000_000
"""Nanoseconds after which a file that changes has another time of modification, on any file system."""
KEPT = 1_000_000_000
"""Bytes of stores that are kept, whatever their glossaries; the built-in one's is 3,000 times smaller."""
_WRITABLE_BY_OTHERS = 0o022
_HEAD = 32
_HEX = 16
_RANDOM = 4


@record
class Content:
    """What is known of a glossary file: the hash of its bytes (32 hex digits), and they, if they were read.

    One that is not ``needed`` is passed over if it is no glossary.
    """

    path: str
    hash: str
    data: bytes | None
    needed: bool = True


Compile = Callable[[str], Connection]
"""Compiles the glossaries to a database at a path. Raises sqlite3.Error."""


def whole(known: Content) -> Content:
    """The content with its bytes; read now if only their hash was known, and hashed again."""
    return known if known.data is not None else replaced(_read(known.path), needed=known.needed)


def name(contents: Sequence[Content]) -> str:
    """What the store of these files is called: their paths; their content, and who can read the store."""
    paths = _digest(os.path.abspath(content.path) for content in contents)
    return f"{paths}-{_digest([database.FORM, *(content.hash for content in contents)])}.store"


class Cache:
    """A folder of stores, and of what is known of files.

    If another user could have written there, the watcher is told, once.
    """

    def __init__(self, folder: str, watcher: Watcher) -> None:
        self.folder = folder
        self.watcher = watcher
        self._is_told = False

    def contents(self, paths: Sequence[str]) -> list[Content]:
        """The contents of files; if they are large, read only if one of them is not as it was last time.

        A reader with a thousand reports has them asked for their state, not for their text. Raises
        UnreadableFileError.
        """
        states = _states(paths)
        if sum(state.st_size for state in states) <= READ_WHOLE or len(states) < len(paths):
            return [_read(path) for path in paths]
        seen = f"{_digest(map(os.path.abspath, paths))}.seen"
        now = _digest(
            f"{state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino} {state.st_dev}"
            for state in states
        )
        then, *hashes = self._recalled(seen).split() or [""]
        if then == now and len(hashes) == len(paths):
            return [Content(path, hashed, None) for path, hashed in zip(paths, hashes, strict=True)]
        contents = [_read(path) for path in paths]
        if _are_settled(states):  # else one may change once more without looking changed
            self._remember(seen, "\n".join([now, *(content.hash for content in contents)]))
        return contents

    def refused(self, contents: Sequence[Content]) -> list[Finding]:
        """What was wrong, when they were last parsed, with those of some files that are no glossaries."""
        kept = self._recalled(_refusals_of(contents[0]))
        if not kept:
            return []
        from zhuzhou_cli.library.refused import findings  # noqa: PLC0415 - json, only where something is wrong

        return findings(kept, {content.path: content.hash for content in contents})

    def refuse(self, refused: Sequence[tuple[Content, Finding]]) -> None:
        """Remember what is wrong with files, so that they need not be parsed to tell it again."""
        from zhuzhou_cli.library.refused import text  # noqa: PLC0415 - json, only where something is wrong

        self._remember(_refusals_of(refused[0][0]), text((content.hash, found) for content, found in refused))

    def found(self, called: str) -> Connection | None:
        """The store of a name; None if there is none, or not as it was written, or not surely by us."""
        path = os.path.join(self.folder, called)
        try:
            state = os.stat(path)
            if not self._trusts(path) or state.st_mtime_ns != SEAL * 1_000_000_000:
                return None
            with open(path, "rb", buffering=0) as file:
                is_whole = database.length(file.read(_HEAD)) == state.st_size
            return database.opened(path) if is_whole else None
        except (OSError, ValueError, database.Damaged):
            return None

    def made(self, called: str, compile_to: Compile) -> Connection:
        """A new store of a name, kept in the folder; in memory if that cannot be written, or be trusted."""

        def write(draft: str) -> None:
            self._sweep(called)  # before anything is written, for what it removes may be what fills the disk
            compile_to(draft).close()
            _seal(draft)

        is_kept = self._trusts(os.path.join(self.folder, called)) and self._keep(called, write)
        return (self.found(called) if is_kept else None) or compile_to(":memory:")

    def _trusts(self, path: str) -> bool:
        """Whether nobody else can have written a file of the folder; if not, tell the watcher once."""
        for where in (self.folder, path):
            if not _is_ours(where):
                if not self._is_told:
                    self._is_told = True
                    self.watcher.untrusted(where)
                return False
        return True

    def _recalled(self, called: str) -> str:
        """What was remembered under a name; nothing if that is not to be had, or not surely ours."""
        path = os.path.join(self.folder, called)
        try:
            # A pipe would be waited for.
            if os.path.isfile(path) and _is_ours(self.folder) and _is_ours(path):
                with open(path, encoding="ascii") as file:
                    return file.read()
        except (OSError, ValueError):
            pass
        return ""

    def _remember(self, called: str, text: str) -> None:
        """Keep an ASCII text under a name, if that is possible."""

        def write(draft: str) -> None:
            with open(draft, "x", encoding="ascii", opener=_private) as file:
                file.write(text)

        if _is_ours(self.folder):
            self._keep(called, write)

    def _keep(self, called: str, write: Callable[[str], None]) -> bool:
        """Have a draft written, and give it its name; False if that is not possible. No draft is left."""
        path = os.path.join(self.folder, called)
        draft = _draft_of(path)
        try:
            os.makedirs(self.folder, mode=0o700, exist_ok=True)
            write(draft)
            os.replace(draft, path)
        except (OSError, ValueError, database.Failure):
            return False
        finally:
            _remove(draft)
        return True

    def _sweep(self, called: str) -> None:
        """Remove the stores of other content of the same files, the oldest of all others, and dead drafts."""
        names = os.listdir(self.folder)
        same = called.partition("-")[0]
        for other in names:
            is_old = other.endswith(".store") and other.startswith(same) and other != called
            if is_old or (other.endswith(".draft") and not _lives(other.split(".")[-2])):
                _remove(os.path.join(self.folder, other))
        others = [other for other in names if other.endswith(".store") and other != called]
        ages = (_age(os.path.join(self.folder, other)) for other in others)
        left = KEPT
        for _, size, path in sorted(ages, reverse=True):
            left -= size
            if left < 0:
                _remove(path)


def _is_ours(path: str) -> bool:
    """Whether only we, or root, can have written a file or a folder; or nobody, for it is not there."""
    if sys.platform == "win32":  # which has neither such owners nor such modes
        return True
    try:
        state = os.stat(path)
    except OSError:
        return True
    return state.st_uid in (0, os.geteuid()) and not state.st_mode & _WRITABLE_BY_OTHERS


def _states(paths: Iterable[str]) -> list[os.stat_result]:
    """The states of files; fewer if one has none, which is told when it is read."""
    try:
        return [os.stat(path) for path in paths]
    except OSError:
        return []


def _are_settled(states: Iterable[os.stat_result]) -> bool:
    import time  # noqa: PLC0415 - only for large files that are new

    return time.time_ns() - max(state.st_mtime_ns for state in states) >= SETTLED


def _read(path: str) -> Content:
    data = read(path)
    return Content(path, database.digest(data, _HEX).hex(), data)


def _refusals_of(content: Content) -> str:
    """What is remembered of files that are no glossaries is kept by their folder."""
    return f"{_digest([os.path.dirname(os.path.abspath(content.path))])}.refused"


def _digest(parts: Iterable[str]) -> str:
    joined = "\n".join(parts).encode("utf-8", "surrogateescape")
    return database.digest(joined, _HEX).hex()


def _private(path: str, flags: int) -> int:
    """Open a file that only we can read and write."""
    return os.open(path, flags, 0o600)


def _draft_of(path: str) -> str:
    """What no other process writes to: two machines that share a folder may have the same process ids."""
    return f"{path}.{os.urandom(_RANDOM).hex()}.{os.getpid()}.draft"


def _seal(path: str) -> None:
    with open(path, "rb+") as file:
        os.fsync(file.fileno())
    os.utime(path, (SEAL, SEAL))


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


def _age(path: str) -> tuple[float, int, str]:
    """When a store was made (seconds since 1970), its bytes, and its path; 0 and 0 if it is gone."""
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
