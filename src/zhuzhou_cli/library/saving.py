"""Files written whole or not at all, never over what they are made of, nor by a link that another user made.

In a folder that others can write to, such a link could lead to any file of ours (CWE-59).
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

Source = str | os.PathLike[str] | int
"""A file that is read: its path, or its number among the open files."""
STDIN = 0
"""The number of standard input; the system knows it even where Python has closed it."""


class IsSourceError(OSError):
    """The file that is to be written is one of those that its content is made of."""


def save(
    path: Path,
    content: str | bytes | Iterable[bytes],
    *,
    overwrite: bool,
    sources: Iterable[Source] = (),
) -> None:
    """Write a file atomically, making its folder; what is replaced hands on its permissions.

    Pieces are written as they come.

    A link stays one, and leads to what was written. Raises FileExistsError if it is there and may not be
    overwritten, and IsSourceError if it is one of the sources (paths or open files), by whatever name;
    nothing of the content is made then. Raises OSError for a link, pipe or device of another user, and for a
    pipe that nobody reads, which would be waited for.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    pieces = [data] if isinstance(data, bytes) else data
    _refuse_links_of_others(os.path.abspath(path))
    # A device or a pipe cannot be replaced, only written to; that of /dev/stdout has no path of its own.
    if path.exists() and not path.is_file():
        _refuse_of_others(path.stat(), str(path))
        with _opened(path) as device:
            device.writelines(pieces)
        return
    target = Path(os.path.realpath(path))  # a link that leads to itself is replaced
    _save_all([(target, pieces)], overwrite=overwrite, sources=sources)


def _opened(path: Path) -> BinaryIO:
    """A device or a pipe to write to; raises OSError for a pipe that nobody reads."""
    if not path.is_fifo():
        return path.open("wb")
    try:
        number = os.open(path, os.O_WRONLY | os.O_NONBLOCK)
    except OSError as error:
        if error.errno == errno.ENXIO:
            raise OSError(0, "这是没有程序在读的管道，没有写", str(path)) from None
        raise
    os.set_blocking(number, True)
    return os.fdopen(number, "wb")


def save_all(
    folder: Path,
    files: Iterable[tuple[str, Iterable[bytes]]],
    *,
    overwrite: bool,
    sources: Iterable[Source] = (),
) -> None:
    """Write files with the given names into a folder, making it: all of them, or none.

    Other files in it stay. Raises FileExistsError, IsSourceError and OSError as ``save`` does.
    """
    _refuse_links_of_others(os.path.abspath(folder))
    _save_all(((folder / name, pieces) for name, pieces in files), overwrite=overwrite, sources=sources)


def _refuse_links_of_others(path: str, most: int = 40) -> None:
    """Raise OSError if a link on the way of an absolute path, at most so many deep, is another user's."""
    steps = path.split(os.sep)
    for i in range(2, len(steps) + 1):
        step = os.sep.join(steps[:i])
        if os.path.islink(step):
            _refuse_of_others(os.lstat(step), step)
            if most:
                target = os.path.join(os.path.dirname(step), os.readlink(step), *steps[i:])
                _refuse_links_of_others(os.path.abspath(target), most - 1)
            return


def _refuse_of_others(state: os.stat_result, path: str) -> None:
    if not _is_ours(state):
        raise OSError(0, "这是别的用户放在那里的，没有写", path)


def _is_ours(state: os.stat_result) -> bool:
    """Whether a file belongs to us or to root, as far as the system has owners."""
    return sys.platform == "win32" or state.st_uid in (0, os.geteuid())


def _identities(sources: Iterable[Source]) -> set[tuple[int, int]]:
    """By what the system knows the sources that are there: their device, and their number on it."""
    identities: set[tuple[int, int]] = set()
    for source in sources:
        with suppress(OSError, ValueError):
            state = os.stat(source)
            identities.add((state.st_dev, state.st_ino))
    return identities


def _save_all(
    files: Iterable[tuple[Path, Iterable[bytes]]],
    *,
    overwrite: bool,
    sources: Iterable[Source],
) -> None:
    """Write all drafts, and give them their names once all are written."""
    drafts: list[tuple[Path, Path]] = []
    made: list[Path] = []
    read = _identities(sources)
    try:
        for target, pieces in files:
            if read & _identities([target]):
                raise IsSourceError(0, "是原文，不会覆盖；请换一个名字", str(target))
            if target.exists() and not overwrite:
                raise FileExistsError(errno.EEXIST, "", str(target))
            made += [folder for folder in target.parents if not folder.exists() and folder not in made]
            _make_folder(target.parent)
            draft = target.with_name(f".zz-{os.getpid()}-{len(drafts)}.tmp")
            with draft.open("xb") as file:
                drafts.append((draft, target))
                file.writelines(pieces)
            if target.exists():
                with suppress(FileNotFoundError):  # another process has just removed it
                    if _is_ours(target.stat()):
                        draft.chmod(target.stat().st_mode & 0o7777)
        if overwrite:
            for draft, target in drafts:
                draft.replace(target)
        else:
            _claim_all(drafts)
    finally:
        for draft, _ in drafts:
            draft.unlink(missing_ok=True)
        _remove_empty(made)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:  # a file is where the folder should be
        raise NotADirectoryError(errno.ENOTDIR, "", str(folder)) from None


def _remove_empty(folders: Iterable[Path]) -> None:
    """Take away the folders of a list that hold nothing; the inner ones stand first."""
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()


def _claim_all(drafts: Iterable[tuple[Path, Path]]) -> None:
    """Give drafts their names; if one cannot have its name, the others lose theirs again."""
    claimed: list[Path] = []
    try:
        for draft, target in drafts:
            _claim(draft, target)
            claimed.append(target)
    except BaseException:
        for target in claimed:
            target.unlink(missing_ok=True)
        raise


def _claim(draft: Path, target: Path) -> None:
    """Give the draft its name unless another process has taken that name meanwhile."""
    try:
        target.hardlink_to(draft)
    except FileExistsError:
        raise FileExistsError(errno.EEXIST, "", str(target)) from None
    except OSError:  # a file system without links
        draft.replace(target)
