"""Files written whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def save(path: Path, content: str | bytes | Iterable[bytes], *, overwrite: bool) -> None:
    """Write a file atomically, making its folder; what is replaced hands on its permissions.

    Pieces are written as they come.

    A link stays one, and leads to what was written. Raises FileExistsError if it is there and may not be
    overwritten; nothing of the content is made then.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    pieces = [data] if isinstance(data, bytes) else data
    target = Path(os.path.realpath(path))  # a link that leads to itself is replaced
    if target.exists() and not target.is_file():  # a device or a pipe cannot be replaced, only written to
        with target.open("wb") as device:
            device.writelines(pieces)
        return
    _save_all([(target, pieces)], overwrite=overwrite)


def save_all(folder: Path, files: Iterable[tuple[str, Iterable[bytes]]], *, overwrite: bool) -> None:
    """Write files with the given names into a folder, making it: all of them, or none.

    Other files in it stay. Raises FileExistsError as ``save`` does.
    """
    _save_all(((folder / name, pieces) for name, pieces in files), overwrite=overwrite)


def _save_all(files: Iterable[tuple[Path, Iterable[bytes]]], *, overwrite: bool) -> None:
    """Write all drafts, and give them their names once all are written."""
    drafts: list[tuple[Path, Path]] = []
    try:
        for target, pieces in files:
            if target.exists() and not overwrite:
                raise FileExistsError(errno.EEXIST, "", str(target))
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
            except FileExistsError:  # a file is where the folder should be
                raise NotADirectoryError(errno.ENOTDIR, "", str(target.parent)) from None
            draft = target.with_name(f".zz-{os.getpid()}-{len(drafts)}.tmp")
            with draft.open("xb") as file:
                drafts.append((draft, target))
                file.writelines(pieces)
            if target.exists():
                with suppress(FileNotFoundError):  # another process has just removed it
                    draft.chmod(target.stat().st_mode & 0o7777)
        for draft, target in drafts:
            if overwrite:
                draft.replace(target)
            else:
                _claim(draft, target)
    finally:
        for draft, _ in drafts:
            draft.unlink(missing_ok=True)


def _claim(draft: Path, target: Path) -> None:
    """Give the draft its name unless another process has taken that name meanwhile."""
    try:
        target.hardlink_to(draft)
    except FileExistsError:
        raise FileExistsError(errno.EEXIST, "", str(target)) from None
    except OSError:  # a file system without links
        draft.replace(target)
