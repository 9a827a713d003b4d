"""The glossaries that a command answers from, compiled; what was compiled is kept in the cache folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from os import PathLike

from zhuzhou_cli.cli import streams
from zhuzhou_cli.cli.usage import UsageFault
from zhuzhou_cli.glossary.files import builtin_name, read
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.database import Database
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.library import cache, folders
from zhuzhou_cli.model import Glossary, Source
from zhuzhou_cli.record import replaced

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

_LONG = 1.0
"""Seconds after which somebody who waits is told what for."""
_PARSING = 0.2
"""The share of the time that it takes to parse the files."""
_BAR = 20
"""Signs of the bar that shows how far it is; with its words it fits into 40 columns."""
_LARGE = 1_000_000
"""Bytes of glossaries that are sure to take longer."""
_SMALL = 100_000
"""Bytes of glossaries that are compiled while somebody waits for a TAB: half a second."""


def folder() -> Path:
    """Where the user's own glossaries lie, one YAML file each."""
    from pathlib import Path  # noqa: PLC0415 - a look-up needs only the name

    return Path(_folder())


def own() -> list[Path]:
    """The user's own glossary files, by name."""
    from pathlib import Path  # noqa: PLC0415 - a look-up needs only the names

    return list(map(Path, _own()))


def _folder() -> str:
    return os.path.join(folders.data(), "glossaries")


def _own() -> list[str]:
    try:
        with os.scandir(_folder()) as there:  # a pipe would be waited for at every query
            return sorted(one.path for one in there if one.name.endswith(".yaml") and one.is_file())
    except OSError:
        return []


def index_of(
    files: Sequence[str | PathLike[str]], place: str | None = None, year: int | None = None
) -> Index:
    """The index of the chosen files, or of the built-in glossary and the user's own, narrowed.

    Raises Unreadable if a chosen file is (one of the user's own is passed over with a note), and
    UsageFault if nothing is left.
    """
    remarks: list[str] = []
    index = _compiled(_contents(files), remarks)
    for remark in remarks:
        streams.note(remark)
    return _narrowed(index, place, year)


def index_at_hand(
    files: Sequence[str | PathLike[str]], place: str | None = None, year: int | None = None
) -> Index | None:
    """The same for somebody who cannot wait: None if compiling it, or compiling it again, would take long."""
    if not all(map(os.path.isfile, files or _from_environment())):  # a pipe would be waited for
        return None
    contents = _contents(files)
    is_small = all(one.data is not None for one in contents)
    if is_small and sum(len(one.data or b"") for one in contents) <= _SMALL:
        return _narrowed(_compiled(contents, []), place, year)
    known = cache.found(cache.name(contents))
    return _narrowed(Index(Database(known)), place, year) if known else None


def _contents(files: Sequence[str | PathLike[str]]) -> list[cache.Content]:
    chosen = [os.fspath(one) for one in files] or _from_environment()
    if chosen:
        return cache.contents(chosen, read)
    own = (replaced(one, needed=False) for one in _readable(_own()))
    return [*cache.contents([builtin_name()], read), *own]


def identities() -> list[str]:
    """The ids of the user's own glossaries, after which their files are named."""
    return [os.path.basename(path).removesuffix(".yaml") for path in _own()]


def _from_environment() -> list[str]:
    return [name for name in os.environ.get("ZZ_GLOSSARY", "").split(os.pathsep) if name]


def _readable(paths: Sequence[str]) -> list[cache.Content]:
    try:
        return cache.contents(paths, read)
    except Exception as error:  # noqa: BLE001 - not named, as its room is loaded only for it
        if len(paths) == 1:
            streams.note(_wrong_with(error))
            return []
    return [content for path in paths for content in _readable([path])]


def _wrong_with(error: Exception) -> str:
    """What is wrong with one of the user's own glossaries; raises what is wrong with anything else."""
    from zhuzhou_cli.glossary.faults import Unreadable  # noqa: PLC0415 - only where something is wrong

    if not isinstance(error, Unreadable):
        raise error
    return str(error.findings[0])


def _compiled(contents: list[cache.Content], remarks: list[str]) -> Index:
    """The index of files; what is remarked where it is compiled is added to the remarks."""
    name = cache.name(contents)
    known = cache.found(name)
    if known is None:
        return Index(Database(_made(contents, remarks)))
    return Index(Database(known, lambda: _made(contents, remarks, name)))


def _made(contents: list[cache.Content], remarks: list[str], again: str = "") -> sqlite3.Connection:
    """A store, or one of a name ``again``. Raises UsageFault if that is the name of other bytes by now."""
    import gc  # noqa: PLC0415 - only here

    # Nothing of a glossary is garbage, and to look for some in a million objects takes a third of the time.
    gc.disable()
    try:
        return _made_at_once(contents, remarks, again)
    finally:
        gc.enable()


def _made_at_once(contents: list[cache.Content], remarks: list[str], again: str) -> sqlite3.Connection:
    waiting = _Waiting()
    # What is compiled is what was read here, whatever becomes of the files meanwhile.
    whole = [cache.whole(one, read) for one in contents]
    contents.clear()  # nobody asks a second time, and files may be large
    if sum(len(one.data or b"") for one in whole) > _LARGE:
        waiting.tell()
    name = cache.name(whole)
    if again not in ("", name):  # an index that is in use cannot go on with other numbers
        message = "词表刚刚改了，请再试一次"
        raise UsageFault(message)
    glossaries = _newest_first(_parsed(whole, remarks, lambda share: waiting(_PARSING * share)))
    del whole  # as large as the files
    # Loaded after the files are parsed, which takes the most memory.
    from zhuzhou_cli.index.build import compile_to  # noqa: PLC0415 - pypinyin is loaded only to compile

    database = cache.made(
        name,
        lambda path: compile_to(path, glossaries, lambda share: waiting(_PARSING + (1 - _PARSING) * share)),
    )
    waiting.end()
    return database


class _Waiting:
    """Says once, on stderr, that an index is being compiled, if that takes long; and how far, to a person."""

    def __init__(self) -> None:
        from time import monotonic  # noqa: PLC0415 - a look-up waits for nothing

        self._now = monotonic
        self._begun = monotonic()
        self._told = False

    def __call__(self, share: float) -> None:
        """Take notice of the share that is done."""
        if not self._told and self._now() - self._begun > _LONG:
            self.tell()
        if self._told:
            streams.status(f"编制索引 [{'#' * round(_BAR * share):.<{_BAR}}] {share:4.0%}")

    def tell(self) -> None:
        """Say it."""
        self._told = True
        streams.note("正在为词表编制索引…")

    def end(self) -> None:
        """Take back what only a person who waits wants to see."""
        if self._told:
            streams.status("")


def _parsed(
    contents: Sequence[cache.Content], remarks: list[str], progress: Callable[[float], None]
) -> list[Glossary]:
    """The glossaries of files; what is wrong with one that is passed over becomes a remark."""
    from zhuzhou_cli.glossary.load import parse  # noqa: PLC0415 - yaml is loaded only to compile

    found = []
    for i, one in enumerate(contents):
        progress(i / len(contents))
        try:
            found.append(parse(one.data or b"", one.path).glossary)
        except Exception as error:
            if one.needed:
                raise
            remarks.append(_wrong_with(error))
    return found


def _newest_first(glossaries: Iterable[Glossary]) -> list[Glossary]:
    return sorted(glossaries, key=lambda one: one.source.date, reverse=True)


def _narrowed(index: Index, place: str | None, year: int | None) -> Index:
    if place is None and year is None:
        return index

    place = None if place is None else streams.decoded(place)
    if place is not None and not fold(place).key:
        message = "--place 后面要写地名"
        raise UsageFault(message)

    def is_wanted(source: Source) -> bool:
        here = place is None or fold(place).key in fold(source.place).key
        then = year is None or str(year) in (source.date[:4], source.published[:4])
        return here and then

    narrowed = index.only(is_wanted)
    if not narrowed.has_entries:
        wanted = " ".join(str(one) for one in (place, year) if one is not None)
        message = f"没有{wanted}的词表；zz glossary list 列出全部词表"
        raise UsageFault(message)
    return narrowed
