"""The shelf: which glossary files there are to answer from."""

from __future__ import annotations

import os
from collections.abc import Iterable

from zhuzhou_cli.glossary.files import builtin_name
from zhuzhou_cli.record import record


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
    """The paths of the user's own glossaries in a folder, by name; none if it cannot be read."""
    try:
        with os.scandir(folder) as there:  # a pipe would be waited for at every query
            return sorted(item.path for item in there if item.name.endswith(".yaml") and item.is_file())
    except OSError:
        return []


def identity(path: str) -> str:
    """The id of one of the user's own glossaries, after which its file is named."""
    return os.path.basename(path).removesuffix(".yaml")
