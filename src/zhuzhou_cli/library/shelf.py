"""The shelf: which glossary files there are to answer from, and reading one."""

from __future__ import annotations

import os
from collections.abc import Iterable

from zhuzhou_cli.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import IO

    from zhuzhou_cli.glossary.load import Loaded

SIZE_LIMIT = 4_000_000
"""Bytes of one file; some 3,000 entries as long as those of the Zhuzhou report, which has 21. A check of
so many takes some 10 seconds at most, whatever they are (docs/reliability.md)."""
_PIECE = 1_000_000
"""Bytes that are asked for at first: Python takes as much memory as is asked for, however little there is."""
_PACKAGE = os.path.dirname(os.path.dirname(__file__))


@record
class Shelf:
    """Paths of glossary files: ``named`` ones have to be usable, the user's ``own`` are else passed over."""

    named: tuple[str, ...]
    own: tuple[str, ...] = ()


def shelf(named: Iterable[str | os.PathLike[str]], folder: str) -> Shelf:
    """The named files; without any, the built-in glossary and the user's own in a folder."""
    paths = tuple([os.fspath(path) for path in named])
    return Shelf(paths) if paths else Shelf((builtin_name(),), tuple(own(folder)))


def own(folder: str) -> list[str]:
    """The paths of the user's own glossaries in a folder, by their ids; none if it is not there.

    A folder that cannot be read stands for what is in it, and a link that leads nowhere for itself: who reads
    them is told, and knows that answers may be missing.
    """
    try:
        with os.scandir(folder) as there:
            return sorted(item.path for item in there if item.name.endswith(".yaml") and _may_be_read(item))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError:
        return [folder]


def _may_be_read(item: os.DirEntry[str]) -> bool:
    """Whether there is a file behind a name, or nothing; a pipe would be waited for at every query."""
    try:
        return item.is_file() or not os.path.exists(item.path)
    except OSError:  # a link to itself
        return True


def builtin_name() -> str:
    """The path of the built-in glossary."""
    return shipped("glossary.yaml")


def shipped(name: str) -> str:
    """The path of a file of data/: in the package when installed or zipped, else in data/ of a checkout."""
    installed = os.path.join(_PACKAGE, "data", name)
    if os.path.exists(installed) or not os.path.isdir(_PACKAGE):
        return installed
    return os.path.join(os.path.dirname(os.path.dirname(_PACKAGE)), "data", name)


def builtin() -> Path:
    """The path of the built-in glossary, as a Path."""
    from pathlib import Path  # noqa: PLC0415 - it takes half as long as a look-up

    return Path(builtin_name())


def read(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a glossary file. Raises UnreadableFileError if there are none, or more than SIZE_LIMIT."""
    try:
        with open(path, "rb") as file:
            return limited(file, path)
    except NotADirectoryError as error:  # inside a zipped package
        data = _zipped(os.fspath(path)) or b""
        if not data:
            raise _refused(path, error) from None
    except (OSError, ValueError) as error:
        raise _refused(path, error) from None
    return data


def limited(file: IO[bytes], path: str | os.PathLike[str]) -> bytes:
    """The bytes of an open file. Raises UnreadableFileError if there are none, or more than SIZE_LIMIT."""
    try:
        data = read_from(file, SIZE_LIMIT + 1)
    except OSError as error:
        raise _refused(path, error) from None
    if len(data) > SIZE_LIMIT:
        raise _unreadable(path, "Z102", limit=SIZE_LIMIT // 1_000_000)
    return data


def read_from(file: IO[bytes], most: int) -> bytes:
    """At most so many bytes of an open file, which takes no more memory than there are."""
    data = file.read(min(_PIECE, most))
    return data if len(data) < _PIECE else data + file.read(most - len(data))


def _zipped(path: str) -> bytes | None:
    """The bytes of a file of the package, where that is in a zip archive; else None."""
    try:
        return __spec__.loader.get_data(path) if path.startswith(_PACKAGE) else None  # type: ignore[union-attr]  # imported from somewhere, it has a loader
    except OSError:
        return None


def _refused(path: str | os.PathLike[str], error: Exception) -> Exception:
    from zhuzhou_cli.refusals import reason  # noqa: PLC0415 - only for a fault

    return _unreadable(path, "Z101", reason=reason(error))


def _unreadable(path: str | os.PathLike[str], code: str, **values: object) -> Exception:
    from zhuzhou_cli.errors import UnreadableFileError  # noqa: PLC0415 - only for a fault
    from zhuzhou_cli.glossary.faults import Mark, finding  # noqa: PLC0415 - the same

    return UnreadableFileError(finding(os.fspath(path), Mark(1, 1), code, **values))


def load(path: str | os.PathLike[str]) -> Loaded:
    """Read and parse a glossary file. Raises GlossaryError with all that stands in the way of using it."""
    from zhuzhou_cli.glossary.load import parse  # noqa: PLC0415 - yaml, only to read one

    return parse(read(path), os.fspath(path))
