"""The glossaries of a reader: which there are, compiled once and found again.

    shelf      which files there are
    cache      what is known of their content; stores, each found again by the content it was made of
    compiling  files to a store, where none was found
    index      answers from a store, by itself

Folders and paths come in as arguments, errors go out as they are typed, a watcher is told the rest.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable

from zhuzhou_cli.answers import Finding
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.holdings import Holdings
from zhuzhou_cli.index.store import Damaged
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.library.cache import READ_WHOLE, Cache, Content, name
from zhuzhou_cli.library.shelf import Shelf
from zhuzhou_cli.model import Source
from zhuzhou_cli.record import replaced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.index.selection import Remake

_TRIED = 3
"""Damages after which the disk is not trusted any more."""
SMALL = 100_000
"""Bytes of glossaries that are compiled while somebody waits for a TAB: half a second."""


class Watcher:
    """Is told what goes on while glossaries are opened; this one does not mind."""

    def passed_over(self, finding: Finding, /) -> None:
        """One of the user's own glossaries cannot be used; the others answer without it."""

    def untrusted(self, path: str, /) -> None:
        """A file or folder of the cache may have been written by another user, and is not read."""

    def compiling(self, size: int, /) -> None:
        """Glossaries of so many bytes are compiled."""

    def progress(self, share: float, /) -> None:
        """So much of a compilation is done, from 0 to 1; the last time it is 1."""


def contents(shelf: Shelf, cache: Cache) -> list[Content]:
    """What is known of the files on a shelf, without the user's own that are known to be unusable.

    Raises UnreadableFileError if a named file cannot be read; of the user's own, the watcher is told.
    """
    named = cache.contents(shelf.named)
    own = [replaced(content, needed=False) for content in _readable(list(shelf.own), cache)]
    unusable = {finding.path: finding for finding in (cache.refused(own) if own else ())}
    for finding in unusable.values():
        cache.watcher.passed_over(finding)
    return named + [content for content in own if content.path not in unusable]


def _readable(paths: list[str], cache: Cache) -> list[Content]:
    while True:
        try:
            return cache.contents(paths)
        except Exception as error:
            from zhuzhou_cli.errors import UnreadableFileError  # noqa: PLC0415 - only where something is wrong

            if not isinstance(error, UnreadableFileError):
                raise
            cache.watcher.passed_over(error.findings[0])
            paths.remove(error.findings[0].path)


def opened(known: list[Content], cache: Cache) -> Index:
    """The index of files, from the cache or compiled now; it is made again if it turns out to be damaged.

    Raises GlossaryError if one that is needed is no glossary; of the others, the watcher is told. The index
    raises GlossaryChangedError if it has to be made again and a file is not what it was.
    """
    found = cache.holdings(name(known))
    if found is None:
        found = _made(known, cache)
    return Index(found, _remade(known, cache))


def _made(known: list[Content], cache: Cache, damage: Damaged | None = None) -> Holdings:
    """The holdings that ``compiling.made`` gives, loaded and made without looking for garbage.

    Nothing of a dictionary or a glossary is any, and to look for some in a million objects takes a third of
    the time.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        from zhuzhou_cli.library.compiling import made  # noqa: PLC0415 - yaml and pypinyin, only to compile

        return made(known, cache, damage)
    finally:
        if was_enabled:
            gc.enable()


def _remade(known: list[Content], cache: Cache) -> Remake:
    """Gives holdings in place of damaged ones; from the third time on, such as no disk can damage."""
    if sum(len(content.data or b"") for content in known) > READ_WHOLE:
        known = [replaced(content, data=None) for content in known]
    damages = 0

    def remake(damage: Damaged) -> Holdings:
        nonlocal damages
        damages += 1
        if damages < _TRIED:
            return _made(known, cache, damage)
        return _made(known, Cache(os.devnull, cache.watcher), damage)

    return remake


def opened_at_once(known: list[Content], cache: Cache) -> Index | None:
    """The index of files for somebody who cannot wait: None if compiling new ones would take long."""
    is_read = all(content.data is not None for content in known)
    if is_read and sum(len(content.data or b"") for content in known) <= SMALL:
        return opened(known, cache)
    if found := cache.holdings(name(known)):
        return Index(found)
    from zhuzhou_cli.library.kept import covering  # noqa: PLC0415 - only where something has changed

    kept = {mark for one in covering(cache, [content.hash for content in known]) for mark in one.slots}
    new = (os.path.getsize(content.path) for content in known if content.hash not in kept)
    return opened(known, cache) if sum(new) <= SMALL else None


def selection(place: str | None, year: int | None) -> Callable[[Source], bool]:
    """Whether a source is of a place and of a year, or of any if they are not given.

    株洲 and 湖南株洲 are also 株洲市; a place without a sign is nowhere. The year is one by which the report
    is known, or that in which it was published.
    """
    key = fold(place or "").key

    def is_wanted(source: Source) -> bool:
        is_there = place is None or (key != "" and _is_in(key, source.place))
        return is_there and (year is None or str(year) in {*source.years, source.published[:4]})

    return is_wanted


def _is_in(asked: str, place: str) -> bool:
    """Whether a place is asked for by its folded name, a part of that, or another name of it: 湘西州."""
    own = fold(place).key
    if asked in own:
        return True
    from zhuzhou_cli.language.within import is_part  # noqa: PLC0415 - it loads tables

    return is_part(own, asked)


def narrowed(index: Index, place: str | None, year: int | None) -> Index:
    """The index of the entries from such sources as ``selection`` says. Raises NothingLeftError for none."""
    if place is None and year is None:
        return index
    left = index.only(selection(place, year))
    if left.has_entries:
        return left
    from zhuzhou_cli.errors import NothingLeftError  # noqa: PLC0415 - only where something is wrong

    raise NothingLeftError(place, year)
