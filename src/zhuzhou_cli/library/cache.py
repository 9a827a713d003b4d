"""The cache folder: compiled stores, each found by the content of the glossaries it was made of.

    catalogue   of the glossaries that are asked together; named after their content
    segment     some of them, compiled together; named after their content too, so that whoever asks for
                one glossary more, or one less, finds the others where they are

A store is written as a draft and renamed; it is never written to again. What another user could have
written is not read: a store holds data that is trusted to be ours.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence

from zhuzhou_cli.answers import Finding
from zhuzhou_cli.index.holdings import Holdings
from zhuzhou_cli.index.segment import Segment
from zhuzhou_cli.index.store import FORM, Damaged, Store, digest, identity, opened
from zhuzhou_cli.library.shelf import read
from zhuzhou_cli.record import record, replaced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.library import Watcher

READ_WHOLE = 262_144
"""Bytes of files that are read to know their content; more are known by their states, once they were read."""
SETTLED = 2_000_000_000
"""Nanoseconds after which a file that changes has another time of modification, on any file system."""
KEPT = 1_000_000_000
"""Bytes of stores that are kept, whatever their glossaries; the built-in one's is 3,000 times smaller."""
ASLEEP = 60 * 24 * 3600
"""Seconds after which a store that nobody has opened is removed, of whatever version it is."""
_WRITABLE_BY_OTHERS = 0o022
_CATALOGUE, _SEGMENT = ".catalogue", ".segment"
_STORES = (_CATALOGUE, _SEGMENT, ".store")  # the last of versions before 0.2
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


def whole(known: Content) -> Content:
    """The content with its bytes; read now if only their hash was known, and hashed again."""
    return known if known.data is not None else replaced(_read(known.path), needed=known.needed)


def name(contents: Sequence[Content]) -> str:
    """What the catalogue of these files is called: their content, and who can read it."""
    return f"{FORM}-{_digest(content.hash for content in contents)}{_CATALOGUE}"


def name_of_segment(hashes: Sequence[str]) -> str:
    """What the segment of files with these hashes is called."""
    return f"{FORM}-{_digest(hashes)}{_SEGMENT}"


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
        now = _digest(map(_shown, states))
        then, *hashes = self._recalled(seen).split() or [""]
        if then == now and len(hashes) == len(paths):
            return [Content(path, hashed, None) for path, hashed in zip(paths, hashes, strict=True)]
        folders = dict.fromkeys(os.path.dirname(os.path.abspath(path)) for path in paths)
        known = self._recalled(f"{_digest(sorted(folders))}.known").split()
        hashed = dict(zip(known[::2], known[1::2], strict=False))
        keys = [
            _digest([os.path.abspath(path), _shown(state)]) for path, state in zip(paths, states, strict=True)
        ]
        contents = [
            Content(path, hashed[key], None) if key in hashed else _read(path)
            for path, key in zip(paths, keys, strict=True)
        ]
        settled = [_is_settled(state) for state in states]
        pairs = zip(keys, contents, settled, strict=True)
        lines = [f"{key} {content.hash}" for key, content, is_settled in pairs if is_settled]
        self._remember(f"{_digest(sorted(folders))}.known", "\n".join(lines))
        if all(settled):  # else one may change once more without looking changed
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

    def holdings(self, called: str) -> Holdings | None:
        """The holdings of a catalogue; None if it is not there with all its segments, or not surely ours."""
        catalogue = self.opened(called)
        if catalogue is None:
            return None
        try:
            names = catalogue.directory("names")["names"]
            segments = [Segment(store) for store in map(self.opened, names) if store]
            # Each may be whole, and that of other glossaries: files may change places on a disk.
            are_ours = [name_of_segment(segment.marks) for segment in segments] == names
            is_ours = catalogue.id == identity(called, names)
            return Holdings(catalogue, segments) if are_ours and is_ours else None
        except Damaged as damage:
            self.remove(damage.path)
            return None

    def opened(self, called: str) -> Store | None:
        """The store of a name; None if there is none, or not as it was written, or not surely by us."""
        path = os.path.join(self.folder, called)
        try:
            return opened(path) if os.path.isfile(path) and self._trusts(path) else None
        except (OSError, ValueError, Damaged):
            return None

    def segments(self) -> Iterator[tuple[str, Segment]]:
        """The segments of this version, each with its name."""
        try:
            names = sorted(os.listdir(self.folder))
        except (OSError, ValueError):
            return
        for called in names:
            if called.startswith(f"{FORM}-") and called.endswith(_SEGMENT) and (store := self.opened(called)):
                try:
                    segment = Segment(store)
                    if name_of_segment(segment.marks) == called:
                        yield called, segment
                except Damaged as damage:
                    self.remove(damage.path)

    def keep(self, called: str, data: bytes) -> Store | None:
        """The store of a name that has these bytes; None if it cannot be kept, or be trusted."""
        is_kept = self._trusts(os.path.join(self.folder, called)) and self._keep(called, data)
        return self.opened(called) if is_kept else None

    def named(self, draft: str, called: str) -> Store | None:
        """The store of a name that a draft is given; None if that is not possible, or cannot be trusted."""
        path = os.path.join(self.folder, called)
        if not self._trusts(path):
            return None
        try:
            os.replace(draft, path)
        except OSError:
            return None
        return self.opened(called)

    def draft(self) -> str:
        """A path in the folder for a store that is being made; empty if nothing can be kept there."""
        try:
            os.makedirs(self.folder, mode=0o700, exist_ok=True)
        except (OSError, ValueError):
            return ""
        return _draft_of(os.path.join(self.folder, "share")) if self._trusts(self.folder) else ""

    def remove(self, path: str) -> None:
        """Remove a file of the folder, if that is possible."""
        if path:
            _remove(path)

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
        if _is_ours(self.folder):
            self._keep(called, text.encode("ascii"))

    def _keep(self, called: str, data: bytes) -> bool:
        """Write a draft, and give it its name; False if that is not possible. No draft is left."""
        path = os.path.join(self.folder, called)
        draft = _draft_of(path)
        try:
            os.makedirs(self.folder, mode=0o700, exist_ok=True)
            with open(draft, "xb", opener=private) as file:
                file.write(data)
            os.replace(draft, path)
        except (OSError, ValueError):
            return False
        finally:
            _remove(draft)
        return True

    def sweep(self, needed: Collection[str]) -> None:
        """Remove dead drafts, stores that nobody opens any more, and the oldest beyond KEPT.

        Those that are ``needed`` stay; of other versions, only what nobody opens goes.
        """
        from time import time  # noqa: PLC0415 - only where something was compiled

        try:
            names = [os.path.join(self.folder, one) for one in os.listdir(self.folder)]
        except (OSError, ValueError):
            return
        for draft in names:
            if draft.endswith(".draft") and not _lives(draft.split(".")[-2]):
                _remove(draft)
        ages = [_age(one) for one in names if one.endswith(_STORES)]
        ours = [age for age in ages if os.path.basename(age[3]).startswith(f"{FORM}-")]
        left = KEPT - sum(size for _, _, size, path in ours if os.path.basename(path) in needed)
        for _, _, size, path in sorted(ours, reverse=True):
            if os.path.basename(path) not in needed:
                left -= size
                if left < 0:
                    _remove(path)
        for _, opened_at, _, path in ages:
            if opened_at < time() - ASLEEP and os.path.basename(path) not in needed:
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
    except (OSError, ValueError):  # a name that no file can have
        return []


def _shown(state: os.stat_result) -> str:
    return f"{state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino} {state.st_dev}"


def _is_settled(state: os.stat_result) -> bool:
    import time  # noqa: PLC0415 - only for large files that are new

    return time.time_ns() - state.st_mtime_ns >= SETTLED


def _read(path: str) -> Content:
    data = read(path)
    return Content(path, digest(data, _HEX).hex(), data)


def _refusals_of(content: Content) -> str:
    """What is remembered of files that are no glossaries is kept by their folder."""
    return f"{_digest([os.path.dirname(os.path.abspath(content.path))])}.refused"


def _digest(parts: Iterable[str]) -> str:
    joined = "\n".join(parts).encode("utf-8", "surrogateescape")
    return digest(joined, _HEX).hex()


def private(path: str, flags: int) -> int:
    """Open a file that only we can read and write."""
    return os.open(path, flags, 0o600)


def _draft_of(path: str) -> str:
    """What no other process writes to: two machines that share a folder may have the same process ids."""
    return f"{path}.{os.urandom(_RANDOM).hex()}.{os.getpid()}.draft"


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


def _age(path: str) -> tuple[float, float, int, str]:
    """When a store was made and last opened (seconds since 1970), its bytes, its path; 0 if it is gone."""
    try:
        state = os.stat(path)
    except OSError:
        return 0.0, 0.0, 0, path
    return state.st_ctime, max(state.st_ctime, state.st_atime), state.st_size, path


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except (OSError, ValueError):
        return
