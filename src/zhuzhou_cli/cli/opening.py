"""The glossaries that a command answers from: options and variables say which, and what happens is told."""

from __future__ import annotations

import os
from collections.abc import Sequence

from zhuzhou_cli import library
from zhuzhou_cli.answers import Finding
from zhuzhou_cli.cli import UsageFault, streams
from zhuzhou_cli.index import Index
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.library import folders
from zhuzhou_cli.library.cache import Cache
from zhuzhou_cli.library.shelf import Shelf, own, read, shelf, shipped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

_BAR = 20
"""Signs of the bar that shows how far it is; with its words it fits into 40 columns."""
_LONG = 200_000
"""Bytes of glossaries that take about a second to compile: somebody who waits is told what for."""


def index_of(
    files: Sequence[str | os.PathLike[str]], place: str | None = None, year: int | None = None
) -> Index:
    """The index of the chosen files, or of the built-in glossary and the user's own, narrowed.

    Raises GlossaryError if a chosen file is none (one of the user's own is passed over with a note), and
    UsageFault if nothing is left.
    """
    cache = _cache()
    return _narrowed(library.opened(library.contents(_shelf(files), cache), cache), place, year)


def index_at_hand(
    files: Sequence[str | os.PathLike[str]], place: str | None = None, year: int | None = None
) -> Index | None:
    """The index for somebody who cannot wait: None if compiling it would take long."""
    chosen, cache = _shelf(files), _cache()
    if not all(map(os.path.isfile, chosen.named)):  # a pipe would be waited for
        return None
    index = library.opened_at_once(library.contents(chosen, cache), cache)
    return index and _narrowed(index, place, year)


def known_paths(files: Sequence[str | os.PathLike[str]] = ()) -> list[str]:
    """The paths of the chosen files; else those that ZZ_GLOSSARY names, or the built-in one and the own."""
    known = _shelf(files)
    return [*known.named, *known.own]


def modified(files: Sequence[str | os.PathLike[str]]) -> datetime | None:
    """When the newest of the chosen files was changed, to the second; None if they are no regular files."""
    from datetime import UTC, datetime  # noqa: PLC0415 - only for an export

    times = [os.path.getmtime(path) for path in known_paths(files) if os.path.isfile(path)]
    return datetime.fromtimestamp(int(max(times)), tz=UTC) if times else None


def national() -> list[str]:
    """The names that mean the same in the whole country, as they are shipped."""
    from zhuzhou_cli.national import national as names_in  # noqa: PLC0415 - a look-up needs none

    path = shipped("national.yaml")
    return names_in(read(path).decode(), path)


def identities() -> list[str]:
    """The ids of the user's own glossaries."""
    paths = own(folders.glossaries(os.environ))
    return [os.path.basename(path).removesuffix(".yaml") for path in paths if path.endswith(".yaml")]


def _cache() -> Cache:
    return Cache(folders.cache(os.environ), Watcher())


def _shelf(files: Sequence[str | os.PathLike[str]]) -> Shelf:
    named = files or [name for name in os.environ.get("ZZ_GLOSSARY", "").split(os.pathsep) if name]
    return shelf(named, folders.glossaries(os.environ))


def _narrowed(index: Index, place: str | None, year: int | None) -> Index:
    if place is None and year is None:
        return index
    from zhuzhou_cli.errors import NothingLeftError  # noqa: PLC0415 - only for who narrows

    place = None if place is None else streams.decoded(place)
    if place is not None and not fold(place).key:
        raise UsageFault("--place 后面要写地名")
    try:
        return library.narrowed(index, place, year)
    except NothingLeftError as error:
        raise UsageFault(f"{error}；zz glossary list 列出全部词表") from None


class Watcher(library.Watcher):
    """Tells on stderr, in Chinese, what goes on while glossaries are opened."""

    def __init__(self) -> None:
        self._is_waited_for = False

    def passed_over(self, finding: Finding) -> None:
        """Say what is wrong with it."""
        streams.note(str(finding))

    def untrusted(self, path: str) -> None:
        """Say what was done instead."""
        streams.note(f"{path} 别的用户也能写，里面的索引没有用；这次另编了一份，没有存")

    def compiling(self, size: int) -> None:
        """Say so if it takes long."""
        self._is_waited_for = size > _LONG
        if self._is_waited_for:
            streams.note("正在为词表编制索引…")

    def progress(self, share: float) -> None:
        """Show somebody who waits, on a terminal, how far a compilation is; nothing more at its end."""
        if self._is_waited_for:
            bar = f"编制索引 [{'#' * round(_BAR * share):.<{_BAR}}] {share:4.0%}"
            streams.status(bar if share < 1 else "")
